package org.varsel.policies.engine;

import java.util.List;
import java.util.Map;
import org.varsel.policies.Atom;
import org.varsel.policies.Explanation;
import org.varsel.policies.LosingRule;
import org.varsel.policies.Outcome;
import org.varsel.policies.Reason;
import org.varsel.policies.Reduction;
import org.varsel.policies.SmallestChange;
import org.varsel.schemas.field.FieldPath;

/** Looks back at the verdict on one field. Holds the evaluation it came from and computes when asked. */
final class FieldExplanation implements Explanation {
    private final Evaluation evaluation;
    private final FieldPath path;
    private final int field;
    private final Verdict verdict;
    private final VerdictExplanation shared;

    FieldExplanation(FieldPath path, int field, VerdictExplanation shared) {
        this.path = path;
        this.field = field;
        this.shared = shared;
        this.evaluation = shared.evaluation();
        this.verdict = shared.verdict();
    }

    @Override
    public Reason reason() {
        return verdict.reason();
    }

    @Override
    public List<Atom> atoms() {
        return shared.atoms();
    }

    @Override
    public List<LosingRule> losing() {
        return shared.losing();
    }

    @Override
    public SmallestChange smallestChange() {
        return field == FieldNumbers.NONE
                ? new SmallestChange(List.of(), null, true)
                : new ChangeSearch(evaluation, field, verdict.outcome()).search();
    }

    @Override
    public List<String> sentences(String language) {
        Reduction reduction =
                verdict.outcome() == Outcome.RELEASE ? Consequences.reduction(evaluation, path, field) : null;
        return new FieldSentences(evaluation.pack().pack(), path, verdict, this, reduction).in(language);
    }

    @Override
    public Map<String, Object> toMap() {
        return shared.toMap();
    }
}
