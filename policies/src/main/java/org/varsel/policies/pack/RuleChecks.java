package org.varsel.policies.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.varsel.policies.Domain;
import org.varsel.policies.Effect;
import org.varsel.policies.PackError;
import org.varsel.policies.Provenance;
import org.varsel.policies.Reduction;
import org.varsel.policies.condition.Expr;
import org.varsel.schemas.field.FieldPath;

/** What only shows when all rules of a pack are looked at together. */
final class RuleChecks {
    private static final int MOST_STEPS = 100;

    private final Map<String, Rule> byId = new LinkedHashMap<>();
    private final Map<String, Integer> steps = new HashMap<>();

    private RuleChecks() {}

    static void check(List<Rule> rules) {
        RuleChecks checks = new RuleChecks();
        for (Rule rule : rules) {
            if (checks.byId.put(rule.id(), rule) != null) {
                throw new PackError(rule.where(), "an id that no other rule has", "a second " + rule.id());
            }
        }
        for (Rule rule : rules) {
            checks.checkExceptions(rule);
            checks.steps(rule, new ArrayList<>());
            checks.checkHas(rule);
            checkAnswers(rule);
        }
        checkReductions(rules);
    }

    /** What takes a prohibition away must itself be a permission, and the other way round; so the default stays deny. */
    private void checkExceptions(Rule rule) {
        if (rule.absolute() && !rule.unless().isEmpty()) {
            throw new PackError(rule.where(), "no exceptions to an absolute prohibition", "\"unless\"");
        }
        boolean restrictive = rule.effect() == Effect.PROHIBIT || rule.effect() == Effect.REFER;
        for (String id : rule.unless()) {
            Rule exception = byId.get(id);
            if (exception == null) {
                throw new PackError(rule.where(), "exceptions that are rules of this pack", "the exception " + id);
            }
            boolean opens = exception.effect() == Effect.PERMIT;
            boolean closes = exception.effect() == Effect.PROHIBIT || exception.effect() == Effect.REFER;
            if (restrictive ? !opens : !closes) {
                throw new PackError(
                        rule.where(),
                        restrictive ? "permits as exceptions" : "prohibitions or referrals as exceptions",
                        "the exception " + id + ", a " + exception.effect().word());
            }
        }
    }

    /** How many rules have to be looked at to know whether this one holds; refuses circles and thickets. */
    private int steps(Rule rule, List<String> path) {
        if (path.contains(rule.id())) {
            throw new PackError(rule.where(), "exceptions without a circle", String.join(" unless ", path));
        }
        Integer known = steps.get(rule.id());
        if (known != null) {
            return known;
        }
        path.add(rule.id());
        int sum = 1;
        for (String id : rule.unless()) {
            Rule exception = byId.get(id);
            sum += exception == null ? 0 : steps(exception, path);
        }
        path.remove(path.size() - 1);
        if (sum > MOST_STEPS) {
            throw new PackError(rule.where(), "at most " + MOST_STEPS + " steps of exceptions", "more");
        }
        steps.put(rule.id(), sum);
        return sum;
    }

    /**
     * has() is true of what is known. In a permit, or in anything that takes a prohibition away, ignorance could open; elsewhere only
     * "not known" may count against a disclosure.
     */
    private void checkHas(Rule rule) {
        boolean restrictive = rule.effect() == Effect.PROHIBIT || rule.effect() == Effect.REFER;
        if (!restrictive && hasOccurs(rule.when())) {
            throw new PackError(rule.where(), "no has() in a " + rule.effect().word(), "has()");
        }
        if (restrictive && occursUnnegated(rule.when(), false)) {
            throw new PackError(
                    rule.where(),
                    "has() only as !has() in a " + rule.effect().word(),
                    "has() that counts when the fact is known");
        }
    }

    private static boolean hasOccurs(Expr expr) {
        return occursUnnegated(expr, false) || occursUnnegated(expr, true);
    }

    private static boolean occursUnnegated(Expr expr, boolean negated) {
        if (expr instanceof Expr.And and) {
            return and.parts().stream().anyMatch(part -> occursUnnegated(part, negated));
        } else if (expr instanceof Expr.Or or) {
            return or.parts().stream().anyMatch(part -> occursUnnegated(part, negated));
        } else if (expr instanceof Expr.Not not) {
            return occursUnnegated(not.part(), !negated);
        }
        return expr instanceof Expr.Has && !negated;
    }

    /**
     * Silence past the time limit is a no. So what a person can be asked has to open when the answer is yes; a prohibition that a yes
     * brought about would be lifted by silence.
     */
    private static void checkAnswers(Rule rule) {
        boolean opens = rule.effect() == Effect.PERMIT;
        if (rule.effect() != Effect.DUTY && noOpens(rule.when(), !opens)) {
            throw new PackError(
                    rule.where(),
                    "facts that a person is asked about such that yes opens and no does not",
                    "a condition that a no, or silence, would turn towards release");
        }
    }

    /** @param closes whether the rule closes when the expression is true */
    private static boolean noOpens(Expr expr, boolean closes) {
        if (expr instanceof Expr.And and) {
            return and.parts().stream().anyMatch(part -> noOpens(part, closes));
        } else if (expr instanceof Expr.Or or) {
            return or.parts().stream().anyMatch(part -> noOpens(part, closes));
        } else if (expr instanceof Expr.Not not) {
            return noOpens(not.part(), !closes);
        } else if (expr instanceof Expr.Test test && isAnswered(test)) {
            boolean trueOfYes =
                    test.operator().sign().equals("==") == (test.constant().code() == 1);
            return trueOfYes == closes;
        }
        return false;
    }

    private static boolean isAnswered(Expr.Test test) {
        return test.slot().type().domain() instanceof Domain.Flag
                && (test.slot().type().provenances().contains(Provenance.OFFICER)
                        || test.slot().type().provenances().contains(Provenance.PARTY));
    }

    private static void checkReductions(List<Rule> rules) {
        Map<FieldPath, Reduction.Measure> measures = new HashMap<>();
        for (Rule rule : rules) {
            rule.reduce().forEach((field, reduction) -> {
                if (!rule.fields().contains(field)) {
                    throw new PackError(rule.where(), "reductions of fields that the rule covers", field.toString());
                }
                Reduction.Measure before = measures.putIfAbsent(field, reduction.measure());
                if (before != null && before != reduction.measure()) {
                    throw new PackError(
                            rule.where(),
                            "reductions of one measure for " + field,
                            "a second measure, " + reduction.word());
                }
            });
        }
    }
}
