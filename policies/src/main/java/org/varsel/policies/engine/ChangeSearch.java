package org.varsel.policies.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.FactChange;
import org.varsel.policies.Outcome;
import org.varsel.policies.SmallestChange;
import org.varsel.policies.condition.Slots;

/**
 * Searches the fewest facts that would have to be otherwise for a field to get another outcome; for a field that waits, only a release
 * counts. One more change is allowed at a time, so the first answer is a smallest one; of several, a release is preferred.
 *
 * <p>Whatever keeps a field back has to be changed itself: so from each state only the facts of the rule that stands in the way are
 * tried, and a state is left as soon as no values of the untouched facts could still help. Runs only when somebody asks.
 */
final class ChangeSearch {
    private static final int MOST_TRIALS = 20_000;

    private final Evaluation evaluation;
    private final int field;
    private final Outcome outcome;
    private final Obstacles obstacles;
    private final Set<String> visited = new HashSet<>();
    private int trials;
    private boolean cutShort;
    private long @Nullable [] best;
    private @Nullable Outcome bestOutcome;

    ChangeSearch(Evaluation evaluation, int field, Outcome outcome) {
        this.evaluation = evaluation;
        this.field = field;
        this.outcome = outcome;
        this.obstacles = new Obstacles(evaluation, field);
    }

    SmallestChange search() {
        int facts = obstacles.all().size();
        for (int size = 1; size <= facts && best == null && trials < MOST_TRIALS; size++) {
            visited.clear();
            cutShort = false;
            change(evaluation.slots().clone(), new BitSet(), size);
            if (!cutShort) {
                break;
            }
        }
        if (best == null) {
            return new SmallestChange(List.of(), null, trials < MOST_TRIALS);
        }
        return new SmallestChange(changes(best), bestOutcome, true);
    }

    /** Looks at one state and, while more changes are allowed, at those one change further. */
    private void change(long[] tried, BitSet changed, int left) {
        if (trials >= MOST_TRIALS || bestOutcome == Outcome.RELEASE || !visited.add(Arrays.toString(tried))) {
            return;
        }
        trials++;
        Verdict verdict = Algebra.decide(evaluation.with(tried), field);
        if (isWanted(verdict.outcome())) {
            if (best == null || verdict.outcome() == Outcome.RELEASE) {
                best = tried.clone();
                bestOutcome = verdict.outcome();
            }
            return;
        }
        if (left == 0) {
            cutShort = true;
            return;
        }
        if (outcome != Outcome.RELEASE && obstacles.isHopeless(tried, changed)) {
            return;
        }
        for (Slots.Slot slot : outcome == Outcome.RELEASE ? obstacles.all() : obstacles.of(verdict)) {
            if (!changed.get(slot.index())) {
                tryValues(slot, tried, changed, left);
            }
        }
    }

    private void tryValues(Slots.Slot slot, long[] tried, BitSet changed, int left) {
        long before = tried[slot.index()];
        changed.set(slot.index());
        for (long value : obstacles.values(slot)) {
            if (value != before) {
                tried[slot.index()] = value;
                change(tried, changed, left - 1);
            }
        }
        tried[slot.index()] = before;
        changed.clear(slot.index());
    }

    private boolean isWanted(Outcome found) {
        return outcome == Outcome.REFER ? found == Outcome.RELEASE : found != outcome;
    }

    private List<FactChange> changes(long[] changed) {
        List<FactChange> changes = new ArrayList<>();
        for (Slots.Slot slot : obstacles.all()) {
            long before = evaluation.slots()[slot.index()];
            long after = changed[slot.index()];
            if (before != after) {
                Object from =
                        before == Slots.UNKNOWN ? null : slot.type().domain().decode(before);
                changes.add(
                        new FactChange(slot.name(), from, slot.type().domain().decode(after)));
            }
        }
        return changes;
    }
}
