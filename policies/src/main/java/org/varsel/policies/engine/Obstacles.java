package org.varsel.policies.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.varsel.policies.Effect;
import org.varsel.policies.Outcome;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.condition.Inspection;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.engine.CompiledRule.Standing;

/** Which facts stand between a field and another outcome, and which of their values some rule tells apart. */
final class Obstacles {
    private final Evaluation evaluation;
    private final int field;
    private final Map<CompiledRule, Set<Slots.Slot>> slotsOf = new HashMap<>();
    private final Map<Slots.Slot, Set<Long>> values = new HashMap<>();
    private final Set<Slots.Slot> all = emptySlots();
    private boolean asksForSilence;

    Obstacles(Evaluation evaluation, int field) {
        this.evaluation = evaluation;
        this.field = field;
        for (CompiledRule rule : evaluation.cell().at(field).all()) {
            if (rule.effect() != Effect.DUTY) {
                all.addAll(slots(rule));
            }
        }
    }

    /** Every fact that a rule of this field reads, in the order of their slots. */
    Set<Slots.Slot> all() {
        return all;
    }

    /** Of each fact one value on each side of every border that a rule draws. */
    Set<Long> values(Slots.Slot slot) {
        return values.getOrDefault(slot, Set.of());
    }

    /** The facts of which at least one has to change, if this verdict is to. */
    Set<Slots.Slot> of(Verdict verdict) {
        CompiledRule decisive = verdict.decisive();
        if (decisive != null && decisive.effect() != Effect.PERMIT) {
            return slots(decisive);
        }
        Set<Slots.Slot> ofPermits = emptySlots();
        for (CompiledRule permit : evaluation.cell().at(field).permits()) {
            if (evaluation.standing(permit) == Standing.LIVE) {
                ofPermits.addAll(slots(permit));
            }
        }
        return ofPermits;
    }

    /**
     * Whether nothing can be released whatever the unchanged facts are. What is settled without a fact stays settled with it, so it is
     * enough to forget them all; a rule that asks whether a fact is known at all is the exception, and then nothing is hopeless.
     */
    boolean isHopeless(long[] tried, BitSet changed) {
        if (asksForSilence) {
            return false;
        }
        long[] open = tried.clone();
        for (Slots.Slot slot : all) {
            if (!changed.get(slot.index())) {
                open[slot.index()] = Slots.UNKNOWN;
            }
        }
        return Algebra.decide(evaluation.with(open), field).outcome() == Outcome.WITHHOLD;
    }

    private Set<Slots.Slot> slots(CompiledRule rule) {
        Set<Slots.Slot> known = slotsOf.get(rule);
        if (known != null) {
            return known;
        }
        Set<Slots.Slot> slots = emptySlots();
        slotsOf.put(rule, slots);
        Expr when = rule.rule().when();
        for (Slots.Slot slot : Inspection.slots(when)) {
            slots.add(slot);
            values.computeIfAbsent(slot, any -> new TreeSet<>())
                    .addAll(Inspection.cutPoints(when, slot, evaluation.slots()));
        }
        asksForSilence |= Inspection.atoms(when).stream().anyMatch(atom -> atom instanceof Expr.Has);
        List<CompiledRule> exceptions = new ArrayList<>(List.of(rule.exceptions()));
        exceptions.removeIf(exception -> !exception.covers(field));
        exceptions.forEach(exception -> slots.addAll(slots(exception)));
        return slots;
    }

    private static Set<Slots.Slot> emptySlots() {
        return new TreeSet<>(Comparator.comparingInt(Slots.Slot::index));
    }
}
