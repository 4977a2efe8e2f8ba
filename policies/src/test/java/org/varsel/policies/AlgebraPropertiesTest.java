package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.varsel.policies.pack.Status;
import org.varsel.schemas.field.FieldPath;

/** What must hold for every law, not only for ours. */
class AlgebraPropertiesTest {
    /** A rule as its effect and its condition; permits 0 and 1 may be exceptions of prohibitions. */
    record Line(Effect effect, String when, boolean absolute, List<Integer> unless) {}

    @Property(tries = 2000)
    void anAddedProhibitionNeverReleasesMore(
            @ForAll("laws") List<Line> law, @ForAll("prohibitions") Line added, @ForAll("facts") Facts facts) {
        List<Line> more = new ArrayList<>(law);
        more.add(added);

        assertThat(released(decide(law, facts))).containsAll(released(decide(more, facts)));
    }

    @Property(tries = 2000)
    void lessKnowledgeNeverReleasesMore(
            @ForAll("laws") List<Line> law, @ForAll("facts") Facts facts, @ForAll("names") String forgotten) {
        Set<FieldPath> before = released(decide(law, facts));
        Set<FieldPath> after = released(decide(law, facts.without(forgotten)));

        assertThat(before).containsAll(after);
    }

    @Property(tries = 1000)
    void moreKnowledgeNeverOverturnsWhatWasSettled(
            @ForAll("lawsWithoutHas") List<Line> law, @ForAll("facts") Facts facts, @ForAll("names") String forgotten) {
        Decision with = decide(law, facts);
        Decision without = decide(law, facts.without(forgotten));

        for (int i = 0; i < with.fields().size(); i++) {
            if (without.fields().get(i).outcome() != Outcome.REFER) {
                assertThat(with.fields().get(i).outcome())
                        .isEqualTo(without.fields().get(i).outcome());
            }
        }
    }

    @Property(tries = 500)
    void theOrderOfTheRulesDoesNotMatter(
            @ForAll("laws") List<Line> law, @ForAll("facts") Facts facts, @ForAll long seed) {
        List<Line> permits =
                law.stream().filter(line -> line.effect == Effect.PERMIT).toList();
        List<Line> others = new ArrayList<>(
                law.stream().filter(line -> line.effect != Effect.PERMIT).toList());
        Collections.shuffle(others, new Random(seed));
        List<Line> shuffled = new ArrayList<>(permits);
        shuffled.addAll(others);

        List<Outcome> outcomes = outcomes(decide(law, facts));

        assertThat(outcomes(decide(shuffled, facts))).isEqualTo(outcomes);
    }

    @Property(tries = 500)
    void theSameQuestionGivesTheSameTraceAndAnExplanationForEveryField(
            @ForAll("laws") List<Line> law, @ForAll("facts") Facts facts) {
        Decision decision = decide(law, facts);

        assertThat(decide(law, facts).trace()).isEqualTo(decision.trace());
        for (FieldDecision field : decision.fields()) {
            assertThat(field.explanation().sentences("en")).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Property(tries = 500)
    void theSmallestChangeReallyChangesTheOutcome(@ForAll("laws") List<Line> law, @ForAll("facts") Facts facts) {
        FieldDecision field = decide(law, facts).fields().get(0);

        SmallestChange change = field.explanation().smallestChange();

        Facts changed = facts;
        for (FactChange one : change.changes()) {
            changed = changed.with(new Fact(one.fact(), one.to(), Provenance.MESSAGE));
        }
        Outcome after = decide(law, changed).fields().get(0).outcome();
        assertThat(after).isEqualTo(change.outcome() == null ? field.outcome() : change.outcome());
    }

    @Property(tries = 150)
    void noSmallerChangeWouldDo(@ForAll("laws") List<Line> law, @ForAll("facts") Facts facts) {
        LawBundle bundle = bundle(law);
        FieldDecision field = bundle.decide(SmallPack.question(facts)).fields().get(0);

        int fewest = Integer.MAX_VALUE;
        for (Facts other : everythingThatCouldBe()) {
            Outcome outcome = bundle.decide(SmallPack.question(complete(other, facts)))
                    .fields()
                    .get(0)
                    .outcome();
            boolean wanted = field.outcome() == Outcome.REFER ? outcome == Outcome.RELEASE : outcome != field.outcome();
            fewest = wanted
                    ? Math.min(fewest, (int) other.all().stream()
                            .filter(fact -> differs(fact, facts))
                            .count())
                    : fewest;
        }

        SmallestChange change = field.explanation().smallestChange();
        assertThat(change.exhaustive()).isTrue();
        assertThat(
                        change.outcome() == null
                                ? Integer.MAX_VALUE
                                : change.changes().size())
                .isEqualTo(fewest);
    }

    private static boolean differs(Fact fact, Facts before) {
        return !before.find(fact.name()).map(Fact::value).equals(Optional.of(fact.value()));
    }

    /** What is not changed stays as it was, unknown included. */
    private static Facts complete(Facts changed, Facts before) {
        return Facts.builder().addAll(before).addAll(changed).build();
    }

    /** Every combination of leaving a fact alone and giving it a value. */
    private static List<Facts> everythingThatCouldBe() {
        List<Facts> all = new ArrayList<>(List.of(Facts.none()));
        extend(all, "a", true, false);
        extend(all, "b", true, false);
        extend(all, "c", true, false);
        extend(all, "d", true, false);
        extend(all, "n", 0L, 4L, 6L, 7L, 10L);
        extend(all, "level", "LOW", "MIDDLE", "HIGH");
        extend(all, "since", SmallPack.DAY, SmallPack.DAY.minusDays(31));
        return all;
    }

    private static void extend(List<Facts> all, String name, Object... values) {
        for (Facts facts : List.copyOf(all)) {
            for (Object value : values) {
                all.add(facts.with(new Fact(name, value, Provenance.MESSAGE)));
            }
        }
    }

    private static Decision decide(List<Line> lines, Facts facts) {
        return bundle(lines).decide(SmallPack.question(facts));
    }

    private static LawBundle bundle(List<Line> lines) {
        SmallPack law = SmallPack.law();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String[] unless = line.unless.stream()
                    .filter(permit -> permit < lines.size() && lines.get(permit).effect == Effect.PERMIT)
                    .map(permit -> "r" + permit)
                    .toArray(String[]::new);
            law.rule("r" + i, line.effect, line.when, line.absolute, Status.IN_FORCE, unless);
        }
        return law.unsortedBundle();
    }

    private static Set<FieldPath> released(Decision decision) {
        return decision.fields(Outcome.RELEASE).stream()
                .map(FieldDecision::field)
                .collect(Collectors.toSet());
    }

    private static List<Outcome> outcomes(Decision decision) {
        return decision.fields().stream().map(FieldDecision::outcome).toList();
    }

    @Provide
    Arbitrary<List<Line>> laws() {
        return laws(conditions(true));
    }

    @Provide
    Arbitrary<List<Line>> lawsWithoutHas() {
        return laws(conditions(false));
    }

    @Provide
    Arbitrary<Line> prohibitions() {
        return restrictive(conditions(true)).filter(line -> line.effect == Effect.PROHIBIT);
    }

    private static Arbitrary<List<Line>> laws(Arbitrary<String> restrictiveConditions) {
        Arbitrary<List<Line>> permits = conditions(false)
                .map(when -> new Line(Effect.PERMIT, when, false, List.of()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        Arbitrary<List<Line>> others = restrictive(restrictiveConditions).list().ofMaxSize(4);
        return Combinators.combine(permits, others).as((some, more) -> {
            List<Line> all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        });
    }

    private static Arbitrary<Line> restrictive(Arbitrary<String> conditions) {
        Arbitrary<List<Integer>> unless = Arbitraries.of(List.of(), List.of(0), List.of(0, 1));
        return Combinators.combine(
                        Arbitraries.of(Effect.PROHIBIT, Effect.PROHIBIT, Effect.REFER),
                        conditions,
                        Arbitraries.of(true, false),
                        unless)
                .as((effect, when, absolute, exceptions) ->
                        new Line(effect, when, absolute && effect == Effect.PROHIBIT, exceptions));
    }

    private static Arbitrary<String> conditions(boolean withNotHas) {
        List<String> atoms = new ArrayList<>(List.of(
                "a",
                "b",
                "!c",
                "d",
                "true",
                "false",
                "n <= 3",
                "n > 5",
                "7 == n",
                "level >= \"MIDDLE\"",
                "level in [\"LOW\", \"HIGH\"]",
                "since < decisionDate - duration(\"P30D\")"));
        if (withNotHas) {
            atoms.addAll(List.of("!has(a)", "!has(n)"));
        }
        Arbitrary<String> atom = Arbitraries.of(atoms);
        return Combinators.combine(
                        atom,
                        atom,
                        atom,
                        Arbitraries.of("%s", "%s && %s", "%s || %s", "(%s || %s) && %s", "(%s && %s) || %s"))
                .as((x, y, z, form) -> String.format(form, x, y, z));
    }

    @Provide
    Arbitrary<Facts> facts() {
        Arbitrary<Object> flag = Arbitraries.of(true, false, "unknown");
        Arbitrary<Object> number = Arbitraries.of(0L, 3L, 4L, 7L, 10L, "unknown");
        Arbitrary<Object> level = Arbitraries.of("LOW", "MIDDLE", "HIGH", "NEVER HEARD OF", "unknown");
        Arbitrary<Object> since = Arbitraries.of(SmallPack.DAY, SmallPack.DAY.minusDays(31), "unknown");
        return Combinators.combine(flag, flag, flag, flag, number, level, since).as((a, b, c, d, n, l, s) -> {
            Facts.Builder facts = Facts.builder();
            Object[] values = {a, b, c, d, n, l, s};
            String[] names = {"a", "b", "c", "d", "n", "level", "since"};
            for (int i = 0; i < values.length; i++) {
                if (!values[i].equals("unknown")) {
                    facts.add(names[i], values[i], Provenance.MESSAGE);
                }
            }
            return facts.build();
        });
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("a", "b", "c", "d", "n", "level", "since");
    }
}
