package org.varsel.policies.analysis.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.Effect;
import org.varsel.policies.Outcome;
import org.varsel.policies.analysis.Case;
import org.varsel.policies.analysis.box.Days;
import org.varsel.policies.analysis.box.Region;
import org.varsel.policies.analysis.box.Space;
import org.varsel.policies.analysis.situation.Law;
import org.varsel.policies.analysis.situation.Outcomes;
import org.varsel.policies.analysis.situation.Ruled;
import org.varsel.policies.analysis.situation.Situation;
import org.varsel.policies.analysis.situation.Situations;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.schemas.field.FieldPath;

/** Two versions of one law, asked all questions that either tells apart. */
final class Comparison {
    private static final int MOST_BOXES = 3;

    private final String law;
    private final List<Rule> before;
    private final List<Rule> after;
    private final List<Rule> both = new ArrayList<>();
    private final List<Expr> conditions;
    private final boolean dayMatters;
    private final Map<LocalDate, Sides> sides = new HashMap<>();
    private final List<OutcomeChange> changes = new ArrayList<>();

    Comparison(String law, @Nullable Pack before, @Nullable Pack after) {
        this.law = law;
        this.before = before == null ? List.of() : before.rules();
        this.after = after == null ? List.of() : after.rules();
        both.addAll(this.before);
        both.addAll(this.after);
        this.conditions = both.stream().map(Rule::when).toList();
        this.dayMatters = Days.matter(conditions);
    }

    List<OutcomeChange> changes() {
        BitSet permits = new BitSet();
        for (int i = 0; i < both.size(); i++) {
            permits.set(i, both.get(i).effect() == Effect.PERMIT);
        }
        for (Situation situation : Situations.of(both, speaking -> speaking.intersects(permits))) {
            List<LocalDate> days =
                    dayMatters ? Days.of(conditions, situation.first(), situation.last()) : List.of(situation.first());
            days.forEach(day -> compare(situation, day));
        }
        return changes;
    }

    private void compare(Situation situation, LocalDate day) {
        Sides laws = sides.computeIfAbsent(dayMatters ? day : LocalDate.EPOCH, any -> sides(day));
        int size = situation.rules().length();
        Outcomes old = Outcomes.of(laws.before, situation.rules().get(0, before.size()));
        Outcomes now = Outcomes.of(laws.after, situation.rules().get(before.size(), Math.max(size, before.size())));
        for (Outcome was : Outcome.values()) {
            for (Outcome is : Outcome.values()) {
                Region changed =
                        was == is ? laws.before.space().nothing() : old.of(was).and(now.of(is));
                if (!changed.isEmpty()) {
                    add(change(new Ruled(situation, day, laws.after, now), was, is, changed));
                }
            }
        }
    }

    private OutcomeChange change(Ruled ruled, Outcome was, Outcome is, Region changed) {
        List<Map<String, String>> boxes = changed.boxes(MOST_BOXES + 1);
        Situation where = ruled.situation();
        return new OutcomeChange(
                law,
                where.messages(),
                where.from(),
                where.to(),
                where.purposes(),
                where.fields(),
                where.first(),
                where.last(),
                was,
                is,
                boxes.subList(0, Math.min(MOST_BOXES, boxes.size())),
                boxes.size() > MOST_BOXES,
                Case.of(ruled, changed));
    }

    /** Fields of which the same is true are told together. */
    private void add(OutcomeChange change) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).sameBut(change)) {
                TreeSet<FieldPath> fields = new TreeSet<>(changes.get(i).fields());
                fields.addAll(change.fields());
                changes.set(i, changes.get(i).with(List.copyOf(fields)));
                return;
            }
        }
        changes.add(change);
    }

    private Sides sides(LocalDate day) {
        Space space = Space.of(conditions, day);
        return new Sides(new Law(before, space), new Law(after, space));
    }

    private record Sides(Law before, Law after) {}
}
