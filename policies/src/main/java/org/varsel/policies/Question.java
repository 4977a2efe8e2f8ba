package org.varsel.policies;

import java.time.LocalDate;
import java.util.List;
import org.varsel.schemas.field.FieldPath;

/**
 * May this be told? One question is about one notice and one recipient.
 *
 * @param jurisdiction the country whose law applies, "NO", or the part of it, "DE-NW"
 * @param messageType name without version: "returnee.notified"
 * @param from the role in which the sender acts: "police"
 * @param to the role in which the recipient is addressed: "municipality.prevention_officer"
 * @param purpose a code of the pack
 * @param decisionDate the day whose law is applied
 * @param present the fields that the notice carries, in the order in which the decision lists them; only these are decided
 */
public record Question(
        String jurisdiction,
        String messageType,
        String from,
        String to,
        String purpose,
        LocalDate decisionDate,
        List<FieldPath> present,
        Facts facts) {

    public Question {
        present = List.copyOf(present);
    }

    /** The same question with other knowledge. */
    public Question with(Facts other) {
        return new Question(jurisdiction, messageType, from, to, purpose, decisionDate, present, other);
    }
}
