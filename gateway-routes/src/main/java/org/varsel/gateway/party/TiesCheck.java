package org.varsel.gateway.party;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the parties that a party's ties name are there and can be what they are named as. */
final class TiesCheck {
    private final Path file;
    private final Party party;
    private final Map<PartyId, Party> all;

    private TiesCheck(Path file, Party party, Map<PartyId, Party> all) {
        this.file = file;
        this.party = party;
        this.all = all;
    }

    static void check(Path file, PartyId id, Map<PartyId, Party> all) {
        TiesCheck check = new TiesCheck(file, Objects.requireNonNull(all.get(id)), all);
        Ties ties = check.party.ties();
        ties.office().ifPresent(check::office);
        ties.cell().ifPresent(check::cell);
    }

    private void office(Office office) {
        Party other = registered(office.party(), "behind.office");
        if (other.ties().office().isPresent()) {
            throw invalid("behind.office: " + office.party() + " is behind an office itself; name the last one");
        }
    }

    private void cell(Cell cell) {
        cell.members().stream().sorted().forEach(member -> registered(member, "cell.members"));
        if (cell.under() != null) {
            Party group = registered(cell.under(), "cell.under");
            if (group.ties()
                    .cell()
                    .filter(above -> above.level() == Cell.Level.REGIONAL)
                    .isEmpty()) {
                throw invalid("cell.under: " + cell.under() + " is not a regional group");
            }
        }
    }

    private Party registered(PartyId id, String key) {
        @Nullable Party other = all.get(id);
        if (other == null) {
            throw invalid(key + ": " + id + " is not registered");
        }
        if (!other.jurisdiction().equals(party.jurisdiction())) {
            throw invalid(key + ": " + id + " is of another country");
        }
        return other;
    }

    private PartyFileInvalid invalid(String message) {
        return new PartyFileInvalid(file, message, null);
    }
}
