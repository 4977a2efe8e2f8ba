package org.varsel.policies.engine;

import java.util.ArrayList;
import java.util.List;
import org.varsel.policies.Outcome;
import org.varsel.policies.Reason;
import org.varsel.policies.Truth;
import org.varsel.policies.engine.CompiledRule.Standing;

/**
 * How rules combine for one field. The order is the law of this house:
 *
 * <ol>
 *   <li>no permit that holds or might hold: withhold, and no person can release;
 *   <li>a prohibition holds: withhold; if it holds but its exception is unknown: refer;
 *   <li>a prohibition might hold, or a referral holds or might hold: refer;
 *   <li>a permit holds: release;
 *   <li>a permit might hold: refer, naming what is missing.
 * </ol>
 */
final class Algebra {
    private final Evaluation evaluation;
    private final int field;
    private final FieldRules rules;

    private Algebra(Evaluation evaluation, int field) {
        this.evaluation = evaluation;
        this.field = field;
        this.rules = evaluation.cell().at(field);
    }

    static Verdict decide(Evaluation evaluation, int field) {
        if (field == FieldNumbers.NONE) {
            return Verdict.of(Outcome.WITHHOLD, Reason.UNKNOWN_FIELD, List.of());
        }
        return new Algebra(evaluation, field).decide();
    }

    private Verdict decide() {
        if (mightHold(rules.permits()).isEmpty()) {
            return withoutPermit();
        }
        List<CompiledRule> prohibiting = holding(rules.prohibitions());
        if (!prohibiting.isEmpty()) {
            return Verdict.of(Outcome.WITHHOLD, Reason.PROHIBITED, prohibiting);
        }
        List<CompiledRule> undecided = mightHold(rules.prohibitions());
        for (CompiledRule prohibition : undecided) {
            if (evaluation.condition(prohibition) == Truth.TRUE) {
                return Verdict.of(Outcome.REFER, Reason.EXCEPTION_UNKNOWN, first(prohibition, undecided));
            }
        }
        if (!undecided.isEmpty()) {
            return Verdict.of(Outcome.REFER, Reason.PROHIBITION_UNKNOWN, undecided);
        }
        List<CompiledRule> referring = mightHold(rules.referrals());
        if (!referring.isEmpty()) {
            return Verdict.of(Outcome.REFER, Reason.LEFT_TO_A_PERSON, referring);
        }
        List<CompiledRule> permitting = holding(rules.permits());
        return permitting.isEmpty()
                ? Verdict.of(Outcome.REFER, Reason.FACTS_MISSING, mightHold(rules.permits()))
                : Verdict.of(Outcome.RELEASE, Reason.PERMITTED, permitting);
    }

    /** The outcome is settled; a prohibition that holds as well is the better answer to "why". */
    private Verdict withoutPermit() {
        List<CompiledRule> prohibiting = holding(rules.prohibitions());
        if (!prohibiting.isEmpty()) {
            return Verdict.of(Outcome.WITHHOLD, Reason.PROHIBITED, prohibiting);
        }
        List<CompiledRule> unverified = new ArrayList<>();
        List<CompiledRule> unmet = new ArrayList<>();
        for (CompiledRule permit : rules.permits()) {
            if (evaluation.standing(permit) == Standing.LIVE) {
                unmet.add(permit);
            } else if (evaluation.conditionIfVerified(permit) != Truth.FALSE) {
                unverified.add(permit);
            }
        }
        if (!unverified.isEmpty()) {
            return Verdict.of(Outcome.WITHHOLD, Reason.NEEDS_VERIFICATION, unverified);
        }
        return Verdict.of(Outcome.WITHHOLD, unmet.isEmpty() ? Reason.NO_RULE : Reason.CONDITION_NOT_MET, unmet);
    }

    private List<CompiledRule> holding(List<CompiledRule> candidates) {
        return withTruth(candidates, Truth.TRUE);
    }

    private List<CompiledRule> mightHold(List<CompiledRule> candidates) {
        return withTruth(candidates, Truth.UNKNOWN);
    }

    /** Those that hold at least that much. Most fields have none, and then nothing is allocated. */
    private List<CompiledRule> withTruth(List<CompiledRule> candidates, Truth least) {
        List<CompiledRule> found = List.of();
        for (int i = 0; i < candidates.size(); i++) {
            CompiledRule rule = candidates.get(i);
            if (evaluation.holds(rule, field).compareTo(least) >= 0) {
                if (found.isEmpty()) {
                    found = new ArrayList<>(2);
                }
                found.add(rule);
            }
        }
        return found;
    }

    private static List<CompiledRule> first(CompiledRule decisive, List<CompiledRule> others) {
        List<CompiledRule> ordered = new ArrayList<>(others);
        ordered.remove(decisive);
        ordered.add(0, decisive);
        return ordered;
    }
}
