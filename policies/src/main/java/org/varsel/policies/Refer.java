package org.varsel.policies;

import java.util.List;

/**
 * A person has to settle something, and the whole disclosure waits. Releasing on the strength of this value is a mistake: state
 * the missing facts and ask again.
 *
 * @param missing what would have to be stated, by whom, by when; empty when the law leaves the choice itself to a person
 * @param duties what would travel with the notice if all of {@link #wouldLeave()} left
 */
public record Refer(
        Question question,
        List<FieldDecision> fields,
        String policyDigest,
        List<MissingFact> missing,
        List<Duty> duties)
        implements Decision {
    public Refer {
        fields = List.copyOf(fields);
        missing = List.copyOf(missing);
        duties = List.copyOf(duties);
    }

    /** The most that can leave, reductions included, once people have agreed; for the officer who is asked. */
    public List<FieldDecision> wouldLeave() {
        return fields.stream()
                .filter(field -> field.outcome() != Outcome.WITHHOLD)
                .toList();
    }

    @Override
    public String word() {
        return "referred";
    }
}
