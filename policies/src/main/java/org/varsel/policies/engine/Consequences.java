package org.varsel.policies.engine;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.Duty;
import org.varsel.policies.Effect;
import org.varsel.policies.MissingFact;
import org.varsel.policies.Outcome;
import org.varsel.policies.Reduction;
import org.varsel.policies.Truth;
import org.varsel.policies.condition.Inspection;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.pack.DutySpec;
import org.varsel.schemas.field.FieldPath;

/** What follows from the verdicts: duties united, the strictest reduction of each field, the facts that are missing. */
final class Consequences {
    private final Evaluation evaluation;
    private final Set<CompiledRule> bringing = new LinkedHashSet<>();
    private final Set<String> missing = new TreeSet<>();

    Consequences(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** @param field any of the fields that the verdict is on */
    void add(Verdict verdict, int field) {
        if (verdict.outcome() == Outcome.WITHHOLD) {
            return;
        }
        boolean released = verdict.outcome() == Outcome.RELEASE;
        FieldRules rules = evaluation.cell().at(field);
        for (CompiledRule permit : rules.permits()) {
            Truth truth = evaluation.holds(permit, field);
            if (truth == Truth.TRUE || (truth == Truth.UNKNOWN && !released)) {
                bringing.add(permit);
            }
        }
        for (CompiledRule duty : rules.duties()) {
            if (evaluation.holds(duty, field) != Truth.FALSE) {
                bringing.add(duty);
            }
        }
        if (!released) {
            rules.all().forEach(rule -> addMissing(rule, field));
        }
    }

    /** The facts that keep this rule, or what takes it away, unknown. A duty waits for nobody. */
    private void addMissing(CompiledRule rule, int field) {
        if (rule.effect() == Effect.DUTY || evaluation.holds(rule, field) != Truth.UNKNOWN) {
            return;
        }
        Set<Slots.Slot> slots = new LinkedHashSet<>();
        Inspection.unknownFacts(rule.rule().when(), evaluation.slots(), slots);
        slots.forEach(slot -> missing.add(slot.name()));
        if (!rule.absolute()) {
            for (CompiledRule exception : rule.exceptions()) {
                if (exception.covers(field)) {
                    addMissing(exception, field);
                }
            }
        }
    }

    List<MissingFact> missing() {
        Slots slots = evaluation.pack().pack().facts();
        return missing.stream()
                .flatMap(name -> slots.find(name).stream())
                .map(slot -> new MissingFact(
                        slot.name(), slot.type().askOf(), slot.type().within()))
                .toList();
    }

    /** Of two duties of one name the one with the shorter time stays. */
    List<Duty> duties() {
        Map<String, Duty> byName = new TreeMap<>();
        for (CompiledRule rule : bringing) {
            for (DutySpec spec : rule.rule().duties()) {
                Duty duty = new Duty(
                        spec.name(), spec.period(), spec.within(), spec.source().word(), rule.ref());
                byName.merge(spec.name(), duty, Consequences::stricter);
            }
        }
        return List.copyOf(byName.values());
    }

    private static Duty stricter(Duty one, Duty other) {
        long difference = days(one) - days(other);
        if (difference != 0) {
            return difference < 0 ? one : other;
        }
        return one.rule().id().compareTo(other.rule().id()) <= 0 ? one : other;
    }

    private static long days(Duty duty) {
        Period period = duty.period() != null ? duty.period() : duty.within();
        return period == null ? 0 : LocalDate.EPOCH.plus(period).toEpochDay();
    }

    /**
     * The strictest reduction that a rule which counts asks for; null when none does. Permits that hold count; where none holds yet,
     * those that might. A duty counts unless its condition is false.
     */
    static @Nullable Reduction reduction(Evaluation evaluation, FieldPath path, int field) {
        FieldRules rules = evaluation.cell().at(field);
        if (rules.reducing().isEmpty()) {
            return null;
        }
        Truth needed = Truth.UNKNOWN;
        for (CompiledRule permit : rules.permits()) {
            needed = needed.or(evaluation.holds(permit, field));
        }
        Reduction strictest = null;
        for (CompiledRule rule : rules.reducing()) {
            Reduction asked = rule.rule().reduce().get(path);
            Truth enough = rule.effect() == Effect.PERMIT ? needed : Truth.UNKNOWN;
            if (asked != null && evaluation.holds(rule, field).compareTo(enough) >= 0) {
                strictest = strictest == null ? asked : strictest.strictest(asked);
            }
        }
        return strictest;
    }
}
