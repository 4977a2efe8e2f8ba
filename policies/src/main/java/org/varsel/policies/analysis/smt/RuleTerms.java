package org.varsel.policies.analysis.smt;

import java.util.ArrayList;
import java.util.List;
import org.varsel.policies.Effect;
import org.varsel.policies.analysis.situation.Ruled;
import org.varsel.policies.pack.Rule;

/** Writes what the rules of one situation come to. */
final class RuleTerms {
    private final Ruled ruled;
    private final ConditionTerms conditions;

    RuleTerms(Ruled ruled) {
        this.ruled = ruled;
        this.conditions = new ConditionTerms(ruled.day());
    }

    ConditionTerms conditions() {
        return conditions;
    }

    Term holds(int number) {
        Rule rule = ruled.law().rule(number);
        List<Term> parts = new ArrayList<>(List.of(conditions.of(rule.when())));
        if (!rule.absolute()) {
            for (int other : ruled.outcomes().live()) {
                if (rule.unless().contains(ruled.law().rule(other).id())) {
                    parts.add(holds(other).not());
                }
            }
        }
        return Term.all(parts);
    }

    /** Some permit holds, and every prohibition and referral is known not to. */
    String released() {
        return "(and " + any(Effect.PERMIT).holds() + " (not "
                + any(Effect.PROHIBIT).possible() + ") (not "
                + any(Effect.REFER).possible() + "))";
    }

    private Term any(Effect effect) {
        return Term.any(ruled.outcomes().live(effect).stream().map(this::holds).toList());
    }
}
