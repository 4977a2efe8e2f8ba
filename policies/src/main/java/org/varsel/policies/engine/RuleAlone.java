package org.varsel.policies.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.Effect;
import org.varsel.policies.Facts;
import org.varsel.policies.Question;
import org.varsel.policies.Truth;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.pack.Example;
import org.varsel.policies.pack.Example.Expectation;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Scope;
import org.varsel.schemas.field.FieldPath;

/** One rule taken alone with its exceptions, as the examples in its file mean it. */
public final class RuleAlone {
    private final CompiledPack pack;

    public RuleAlone(CompiledPack pack) {
        this.pack = pack;
    }

    /** What the rule does to a field that it covers, were there no other rules. */
    public Expectation says(Rule rule, Example example) {
        CompiledRule compiled = pack.rules().stream()
                .filter(candidate -> candidate.rule().id().equals(rule.id()))
                .findFirst()
                .orElseThrow();
        Scope scope = rule.scope();
        LocalDate day = example.on() == null ? pack.pack().header().examplesOn() : example.on();
        Question question = new Question(
                pack.pack().header().law(),
                scope.messages().iterator().next(),
                scope.from().iterator().next(),
                scope.to().iterator().next(),
                scope.purposes().iterator().next(),
                day,
                List.of(),
                Facts.none());
        Evaluation evaluation = new Evaluation(pack, question, slots(example.given(), day));
        FieldPath field = rule.fields().stream().sorted().findFirst().orElseThrow();
        return expectation(
                rule.effect(), evaluation.holds(compiled, pack.numbers().of(field)));
    }

    private static Expectation expectation(Effect effect, Truth holds) {
        return switch (effect) {
            case PERMIT -> choose(holds, Expectation.DENY, Expectation.REFER, Expectation.PERMIT);
            case PROHIBIT -> choose(holds, Expectation.PERMIT, Expectation.REFER, Expectation.DENY);
            case REFER -> choose(holds, Expectation.PERMIT, Expectation.REFER, Expectation.REFER);
            case DUTY -> choose(holds, Expectation.NO_DUTY, Expectation.DUTY, Expectation.DUTY);
        };
    }

    private static Expectation choose(Truth truth, Expectation no, Expectation unknown, Expectation yes) {
        return switch (truth) {
            case FALSE -> no;
            case UNKNOWN -> unknown;
            case TRUE -> yes;
        };
    }

    private long[] slots(Map<String, Object> given, LocalDate day) {
        Slots slots = pack.pack().facts();
        long[] values = new long[slots.size()];
        Arrays.fill(values, Slots.UNKNOWN);
        values[Slots.DECISION_DATE] = day.toEpochDay();
        for (Slots.Slot slot : slots.all()) {
            @Nullable Object value = given.get(slot.name());
            if (value != null) {
                values[slot.index()] = slot.type().domain().encode(value).orElseThrow();
            }
        }
        return values;
    }
}
