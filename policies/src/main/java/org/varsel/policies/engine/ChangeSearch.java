package org.varsel.policies.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.FactChange;
import org.varsel.policies.Outcome;
import org.varsel.policies.SmallestChange;
import org.varsel.policies.condition.Inspection;
import org.varsel.policies.condition.Slots;

/**
 * Searches the fewest facts that would have to be otherwise for a field to get another outcome: sets of one fact first, then of two,
 * and so on; of each fact only values between which some rule tells a difference. Of changes of one size a release is
 * preferred, and for a referred field nothing but a release counts. Costs many decisions of one field, so it runs only when somebody asks.
 */
final class ChangeSearch {
    private static final int LARGEST_SET = 6;
    private static final int MOST_TRIALS = 100_000;

    private final Evaluation evaluation;
    private final int field;
    private final Outcome outcome;
    private final List<Slots.Slot> slots = new ArrayList<>();
    private final List<long[]> values = new ArrayList<>();
    private int trials;
    private long @Nullable [] best;
    private @Nullable Outcome bestOutcome;

    ChangeSearch(Evaluation evaluation, int field, Outcome outcome) {
        this.evaluation = evaluation;
        this.field = field;
        this.outcome = outcome;
        for (Slots.Slot slot : evaluation.pack().pack().facts().all()) {
            long[] others = otherValues(slot);
            if (others.length > 0) {
                slots.add(slot);
                values.add(others);
            }
        }
    }

    SmallestChange search() {
        if (evaluation.cell().at(field).permits().isEmpty()) {
            return new SmallestChange(List.of(), null, true);
        }
        int largest = Math.min(LARGEST_SET, slots.size());
        for (int size = 1; size <= largest && best == null && trials < MOST_TRIALS; size++) {
            extend(evaluation.slots().clone(), 0, size);
        }
        if (best == null) {
            return new SmallestChange(List.of(), null, trials < MOST_TRIALS && largest == slots.size());
        }
        return new SmallestChange(changes(best), bestOutcome, true);
    }

    /** Tries every way to change {@code left} more facts from the {@code first} one on. */
    private void extend(long[] tried, int first, int left) {
        if (left == 0) {
            attempt(tried);
            return;
        }
        for (int i = first; i <= slots.size() - left; i++) {
            int slot = slots.get(i).index();
            long before = tried[slot];
            for (long value : values.get(i)) {
                if (trials >= MOST_TRIALS || bestOutcome == Outcome.RELEASE) {
                    break;
                }
                tried[slot] = value;
                extend(tried, i + 1, left - 1);
            }
            tried[slot] = before;
        }
    }

    private void attempt(long[] tried) {
        trials++;
        Outcome other = Algebra.decide(evaluation.with(tried), field).outcome();
        boolean wanted = outcome == Outcome.REFER ? other == Outcome.RELEASE : other != outcome;
        boolean better = wanted && (best == null || other == Outcome.RELEASE);
        if (better) {
            best = tried.clone();
            bestOutcome = other;
        }
    }

    private List<FactChange> changes(long[] changed) {
        List<FactChange> changes = new ArrayList<>();
        for (Slots.Slot slot : slots) {
            long before = evaluation.slots()[slot.index()];
            long after = changed[slot.index()];
            if (before != after) {
                changes.add(new FactChange(
                        slot.name(),
                        before == Slots.UNKNOWN ? null : slot.type().domain().decode(before),
                        slot.type().domain().decode(after)));
            }
        }
        return changes;
    }

    private long[] otherValues(Slots.Slot slot) {
        Set<Long> points = new TreeSet<>();
        for (CompiledRule rule : evaluation.cell().at(field).all()) {
            collect(rule, slot, points);
        }
        points.remove(evaluation.slots()[slot.index()]);
        return points.stream().mapToLong(Long::longValue).toArray();
    }

    private void collect(CompiledRule rule, Slots.Slot slot, Set<Long> points) {
        points.addAll(Inspection.cutPoints(rule.rule().when(), slot, evaluation.slots()));
        for (CompiledRule exception : rule.exceptions()) {
            if (exception.covers(field)) {
                collect(exception, slot, points);
            }
        }
    }
}
