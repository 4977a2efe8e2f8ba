package org.varsel.gateway.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.register.Inquiry;
import org.varsel.gateway.register.Registers;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.policies.Facts;
import org.varsel.policies.LawBundle;

/** What the registers know that a deployment plugged in; they are told numbers and references, never what the notice says. */
final class RegisterFacts implements FactSource {
    private final Registers registers;
    private final Cells cells;
    private final LawBundle law;
    private final LocalDate today;

    RegisterFacts(Registers registers, Cells cells, LawBundle law, LocalDate today) {
        this.registers = registers;
        this.cells = cells;
        this.law = law;
        this.today = today;
    }

    @Override
    public void addTo(Facts.Builder facts, ValidNotice notice, Addressee recipient) {
        Party party = recipient.party();
        registers.addTo(
                facts,
                new Inquiry(
                        notice.type().name(),
                        notice.submission().legal().jurisdiction(),
                        notice.sender().id(),
                        party.id(),
                        recipient.role(),
                        party.municipalityCode(),
                        cells.withThoseBelow(cells.of(party)).stream()
                                .map(Party::id)
                                .toList(),
                        numbers(notice),
                        references(notice),
                        today),
                law);
    }

    private static List<Inquiry.PersonNumber> numbers(ValidNotice notice) {
        var identifiers = notice.submission().content().identifier();
        if (identifiers == null || identifiers.identifier() == null) {
            return List.of();
        }
        return identifiers.identifier().stream()
                .map(number -> new Inquiry.PersonNumber(number.type(), number.notation()))
                .toList();
    }

    private static List<String> references(ValidNotice notice) {
        var header = notice.submission().header();
        return Stream.of(header.subjectRef(), header.threadId())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }
}
