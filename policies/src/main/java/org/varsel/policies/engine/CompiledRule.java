package org.varsel.policies.engine;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.varsel.policies.Effect;
import org.varsel.policies.RuleRef;
import org.varsel.policies.condition.Condition;
import org.varsel.policies.condition.ConditionCompiler;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Status;
import org.varsel.schemas.field.FieldPath;

/** A rule ready to be asked. */
final class CompiledRule {
    private final int index;
    private final Rule rule;
    private final RuleRef ref;
    private final Condition condition;
    private final BitSet fields = new BitSet();
    private final long firstDay;
    private final long lastDay;

    private CompiledRule[] exceptions = {};

    CompiledRule(int index, Rule rule, String version, FieldNumbers numbers) {
        this.index = index;
        this.rule = rule;
        this.ref = new RuleRef(rule.id(), version, rule.cite().toString());
        this.condition = ConditionCompiler.compile(rule.when());
        for (FieldPath field : rule.fields()) {
            fields.set(numbers.of(field));
        }
        LocalDate to = rule.inForce().to();
        this.firstDay = rule.inForce().from().toEpochDay();
        this.lastDay = to == null ? Long.MAX_VALUE : to.toEpochDay();
    }

    /** Called once, while the pack is compiled. */
    void except(List<CompiledRule> others) {
        exceptions = others.toArray(CompiledRule[]::new);
    }

    int index() {
        return index;
    }

    Rule rule() {
        return rule;
    }

    RuleRef ref() {
        return ref;
    }

    Effect effect() {
        return rule.effect();
    }

    boolean absolute() {
        return rule.absolute();
    }

    Condition condition() {
        return condition;
    }

    CompiledRule[] exceptions() {
        return exceptions;
    }

    boolean covers(int field) {
        return fields.get(field);
    }

    boolean isInForce(long day) {
        return day >= firstDay && day <= lastDay;
    }

    /** Whether the rule speaks of the case on the days on which it is law; LIVE is the only answer with which its condition counts. */
    Standing standing(Cell.Case asked) {
        if (rule.status() == Status.REPEALED) {
            return Standing.REPEALED;
        }
        if (!asked.isIn(rule.scope())) {
            return Standing.OTHER_CASE;
        }
        return rule.status() == Status.NEEDS_VERIFICATION && rule.effect() == Effect.PERMIT
                ? Standing.NEEDS_VERIFICATION
                : Standing.LIVE;
    }

    /** Whether a rule takes part in a decision. */
    enum Standing {
        LIVE,
        OTHER_CASE,
        NOT_IN_FORCE,
        REPEALED,
        NEEDS_VERIFICATION
    }
}
