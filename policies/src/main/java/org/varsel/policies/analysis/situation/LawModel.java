package org.varsel.policies.analysis.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.varsel.policies.Effect;
import org.varsel.policies.analysis.box.Days;
import org.varsel.policies.analysis.box.Space;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.pack.Rule;

/** Some rules and everything they say: each situation on each day that has to be looked at. Made once, read by every analysis. */
public final class LawModel {
    private final List<Rule> rules;
    private final List<Expr> conditions = new ArrayList<>();
    private final boolean dayMatters;
    private final Map<LocalDate, Law> laws = new HashMap<>();
    private final List<Ruled> ruled = new ArrayList<>();

    private LawModel(List<Rule> rules, Collection<Expr> others, LocalDate preferred, Predicate<BitSet> worthLookingAt) {
        this.rules = rules;
        rules.forEach(rule -> conditions.add(rule.when()));
        conditions.addAll(others);
        this.dayMatters = Days.matter(conditions);
        for (Situation situation : Situations.of(rules, worthLookingAt)) {
            for (LocalDate day : days(situation, preferred)) {
                Law law = law(day);
                ruled.add(new Ruled(situation, day, law, Outcomes.of(law, situation.rules())));
            }
        }
    }

    /**
     * The situations in which a permit speaks; in all others every field is withheld.
     *
     * @param others conditions that will be asked beside those of the rules
     * @param preferred the day of a case that shows something, where any day would do
     */
    public static LawModel of(List<Rule> rules, Collection<Expr> others, LocalDate preferred) {
        BitSet permits = new BitSet();
        for (int i = 0; i < rules.size(); i++) {
            permits.set(i, rules.get(i).effect() == Effect.PERMIT);
        }
        return new LawModel(rules, others, preferred, speaking -> speaking.intersects(permits));
    }

    public List<Rule> rules() {
        return rules;
    }

    public List<Ruled> ruled() {
        return ruled;
    }

    /** The conditions of the rules as regions of one day. */
    public Law law(LocalDate day) {
        return laws.computeIfAbsent(
                dayMatters ? day : LocalDate.EPOCH, any -> new Law(rules, Space.of(conditions, day)));
    }

    private List<LocalDate> days(Situation situation, LocalDate preferred) {
        if (dayMatters) {
            return Days.of(conditions, situation.first(), situation.last());
        }
        boolean covered = !preferred.isBefore(situation.first()) && !preferred.isAfter(situation.last());
        return List.of(covered ? preferred : situation.first());
    }
}
