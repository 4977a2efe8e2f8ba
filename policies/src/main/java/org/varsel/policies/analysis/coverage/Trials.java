package org.varsel.policies.analysis.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.pack.Example;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Scenario;
import org.varsel.policies.pack.Scope;

/** The facts of every case that asks a rule's condition. */
final class Trials {
    private final Pack pack;

    Trials(Pack pack) {
        this.pack = pack;
    }

    List<long[]> of(Rule rule) {
        List<long[]> trials = new ArrayList<>();
        for (Example example : rule.examples()) {
            LocalDate on = example.on() == null ? pack.header().examplesOn() : example.on();
            if (rule.inForce().covers(on)) {
                trials.add(slots(example.given(), on));
            }
        }
        for (Scenario scenario : pack.scenarios()) {
            for (Scenario.Step step : scenario.steps()) {
                if (asks(rule, step)) {
                    trials.add(slots(step.facts(), step.on()));
                }
            }
        }
        return trials;
    }

    private static boolean asks(Rule rule, Scenario.Step step) {
        Scope scope = rule.scope();
        return scope.messages().contains(step.message())
                && scope.from().contains(step.from())
                && scope.to().contains(step.to())
                && scope.purposes().contains(step.purpose())
                && rule.inForce().covers(step.on());
    }

    private long[] slots(Map<String, Object> given, LocalDate day) {
        long[] values = new long[pack.facts().size()];
        Arrays.fill(values, Slots.UNKNOWN);
        values[Slots.DECISION_DATE] = day.toEpochDay();
        for (Slots.Slot slot : pack.facts().all()) {
            @Nullable Object value = given.get(slot.name());
            if (value != null) {
                values[slot.index()] = slot.type().domain().encode(value).orElse(Slots.UNKNOWN);
            }
        }
        return values;
    }
}
