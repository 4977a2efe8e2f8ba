package org.varsel.policies.analysis.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Status;
import org.varsel.schemas.field.FieldPath;

/** Sorts all questions into situations: dimension after dimension, names of which the same rules speak are put together. */
public final class Situations {
    /** The last day of an interval that has no end. */
    public static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private final List<Rule> rules;
    private final Predicate<BitSet> worthLookingAt;
    private final List<Situation> found = new ArrayList<>();

    private Situations(List<Rule> rules, Predicate<BitSet> worthLookingAt) {
        this.rules = rules;
        this.worthLookingAt = worthLookingAt;
    }

    /**
     * Every situation in which some rules speak.
     *
     * @param worthLookingAt says of a set of rules whether anything can come of it; asked again as the set gets smaller
     */
    public static List<Situation> of(List<Rule> rules, Predicate<BitSet> worthLookingAt) {
        Situations situations = new Situations(rules, worthLookingAt);
        BitSet all = new BitSet();
        IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).status() != Status.REPEALED)
                .forEach(all::set);
        situations.byMessage(all);
        return situations.found;
    }

    private void byMessage(BitSet all) {
        groups(all, rule -> rule.scope().messages())
                .forEach((left, messages) ->
                        groups(left, rule -> rule.scope().to()).forEach((rest, to) -> bySender(rest, messages, to)));
    }

    private void bySender(BitSet all, List<String> messages, List<String> to) {
        groups(all, rule -> rule.scope().from())
                .forEach((left, from) -> groups(left, rule -> rule.scope().purposes())
                        .forEach((rest, purposes) -> groups(rest, Rule::fields)
                                .forEach((last, fields) -> byDay(last, messages, from, to, purposes, fields))));
    }

    private void byDay(
            BitSet all,
            List<String> messages,
            List<String> from,
            List<String> to,
            List<String> purposes,
            List<FieldPath> fields) {
        TreeSet<LocalDate> changes = new TreeSet<>();
        all.stream().mapToObj(i -> rules.get(i).inForce()).forEach(inForce -> {
            changes.add(inForce.from());
            changes.add(inForce.to() == null ? NO_END.plusDays(1) : inForce.to().plusDays(1));
        });
        for (LocalDate first : changes) {
            LocalDate next = changes.higher(first);
            BitSet live = new BitSet();
            all.stream().filter(i -> rules.get(i).inForce().covers(first)).forEach(live::set);
            if (next != null && !live.isEmpty() && worthLookingAt.test(live)) {
                found.add(new Situation(messages, from, to, purposes, fields, first, next.minusDays(1), live));
            }
        }
    }

    /** The names of one dimension, those of which the same rules speak together. */
    private <T extends Comparable<? super T>> Map<BitSet, List<T>> groups(
            BitSet among, Function<Rule, ? extends Iterable<T>> names) {
        Map<T, BitSet> byName = new TreeMap<>();
        among.stream().forEach(i -> names.apply(rules.get(i))
                .forEach(name ->
                        byName.computeIfAbsent(name, any -> new BitSet()).set(i)));
        Map<BitSet, List<T>> groups = new LinkedHashMap<>();
        byName.forEach((name, speaking) -> {
            if (worthLookingAt.test(speaking)) {
                groups.computeIfAbsent(speaking, any -> new ArrayList<>()).add(name);
            }
        });
        return groups;
    }
}
