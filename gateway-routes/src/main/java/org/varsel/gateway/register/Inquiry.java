package org.varsel.gateway.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.party.PartyId;

/**
 * What a register may be told of a disclosure: who would tell whom, and by which numbers and references the person or the case is known.
 * Never what the notice says.
 *
 * @param message the type, without its version
 * @param recipientMunicipality the code of the recipient's municipality; null when it is none
 * @param cells the cells that the recipient is, sits in, or has below it
 * @param numbers the person's numbers, each with its kind, as the notice gives them
 * @param references the opaque references of the person and the case: the subject's and the thread's
 * @param day the day of the decision
 */
public record Inquiry(
        String message,
        String jurisdiction,
        PartyId sender,
        PartyId recipient,
        String recipientRole,
        @Nullable String recipientMunicipality,
        List<PartyId> cells,
        List<PersonNumber> numbers,
        List<String> references,
        LocalDate day) {
    public Inquiry {
        cells = List.copyOf(cells);
        numbers = List.copyOf(numbers);
        references = List.copyOf(references);
    }

    /** A number with its kind: {@code no-fnr}. */
    public record PersonNumber(String type, String notation) {
        @Override
        public String toString() {
            return "PersonNumber[" + type + "]";
        }
    }

    public Optional<String> municipality() {
        return Optional.ofNullable(recipientMunicipality);
    }

    /** Parties and type; nothing by which a person could be found. */
    @Override
    public String toString() {
        return "Inquiry[" + message + ", " + sender + " to " + recipient + "]";
    }
}
