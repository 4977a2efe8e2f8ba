package org.varsel.gateway.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.varsel.gateway.party.Cell;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyId;
import org.varsel.gateway.party.PartyRegistry;

/** Who sits in which cell. A regional group has the members and the cases of the local ones below it as well as its own. */
final class Cells {
    private final PartyRegistry parties;

    Cells(PartyRegistry parties) {
        this.parties = parties;
    }

    /** The cell that a party is, or those in which it sits. */
    List<Party> of(Party party) {
        return party.ties().cell().isPresent()
                ? List.of(party)
                : all().stream().filter(cell -> sits(party.id(), cell)).toList();
    }

    /** Whether a party sits in a cell, or in one below it. */
    boolean sits(PartyId party, Party cell) {
        return withThoseBelow(List.of(cell)).stream()
                .map(each -> each.ties().cell())
                .flatMap(Optional::stream)
                .anyMatch(each -> each.members().contains(party));
    }

    List<Party> withThoseBelow(List<Party> cells) {
        List<Party> found = new ArrayList<>(cells);
        for (Party cell : cells) {
            all().stream()
                    .filter(each -> each.ties()
                            .cell()
                            .map(Cell::under)
                            .filter(cell.id()::equals)
                            .isPresent())
                    .filter(each -> !found.contains(each))
                    .forEach(found::add);
        }
        return found;
    }

    private List<Party> all() {
        return parties.all().stream()
                .filter(party -> party.ties().cell().isPresent())
                .toList();
    }
}
