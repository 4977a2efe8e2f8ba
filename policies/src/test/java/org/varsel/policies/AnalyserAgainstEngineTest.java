package org.varsel.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.varsel.policies.analysis.box.Days;
import org.varsel.policies.analysis.box.Region;
import org.varsel.policies.analysis.box.Space;
import org.varsel.policies.analysis.situation.LawModel;
import org.varsel.policies.analysis.situation.Ruled;
import org.varsel.policies.condition.Condition;
import org.varsel.policies.condition.ConditionCompiler;
import org.varsel.policies.condition.ConditionParser;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.pack.InForce;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Scope;
import org.varsel.policies.pack.Status;
import org.varsel.schemas.field.FieldPath;

/** The analyser against the engine: random laws, and then every question and every combination of facts, one by one. */
class AnalyserAgainstEngineTest {
    private static final List<String> MESSAGES = List.of("returnee.notified", "notice.withdrawn");
    private static final List<String> SENDERS = List.of("police", "prison");
    private static final List<String> RECIPIENTS = List.of("health", "police");
    private static final List<String> PURPOSES = List.of("prevent-crime", "public-order");
    private static final List<FieldPath> FIELDS = List.of(SmallPack.NAME, SmallPack.BORN);
    private static final LocalDate DAY = SmallPack.DAY;

    /** A line of a random law: scopes and fields as bits of two, one or both. */
    record Line(
            Effect effect,
            String when,
            boolean absolute,
            Status status,
            List<Integer> unless,
            List<Integer> bits,
            int era) {}

    @Property(tries = 120)
    void theAnalyserSaysOfEveryQuestionAndEveryFactWhatTheEngineDecides(@ForAll("laws") List<Line> law) {
        LawBundle bundle = bundle(law);
        List<Rule> rules = bundle.packs().get(0).rules();
        LawModel model = LawModel.of(rules, List.of(), DAY);
        List<Facts> everything = everything();

        for (Question question : questions()) {
            Map<FieldPath, Ruled> ruled = new HashMap<>();
            FIELDS.forEach(field -> find(model, question, field).ifPresent(found -> ruled.put(field, found)));
            for (Facts facts : everything) {
                for (FieldDecision decided : bundle.decide(question.with(facts)).fields()) {
                    Ruled here = ruled.get(decided.field());
                    if (here == null) {
                        assertThat(decided.outcome()).isEqualTo(Outcome.WITHHOLD);
                    } else if (!here.outcomes().of(decided.outcome()).contains(known(facts))) {
                        throw new AssertionError(law + " " + question + " " + known(facts) + ": " + decided.outcome());
                    }
                }
            }
        }
    }

    @Property(tries = 200)
    void theWitnessOfARegionLiesInItAndTheThreeOutcomesShareNothing(@ForAll("laws") List<Line> law) {
        LawModel model = LawModel.of(bundle(law).packs().get(0).rules(), List.of(), DAY);

        for (Ruled ruled : model.ruled()) {
            Region all = ruled.law().space().nothing();
            for (Outcome outcome : Outcome.values()) {
                Region region = ruled.outcomes().of(outcome);
                assertThat(region.meets(all)).isFalse();
                all = all.or(region);
                assertThat(region.isEmpty() || region.contains(region.witness()))
                        .isTrue();
            }
            assertThat(all.isEverything()).isTrue();
        }
    }

    /** Dates that count from the day of the decision: no day outside the chosen ones shows anything that these do not. */
    @Property(tries = 40)
    void theChosenDaysShowEverythingThatAnyDayShows(@ForAll("movingConditions") String when) {
        Expr condition = parse(when);
        Condition compiled = ConditionCompiler.compile(condition);
        LocalDate first = LocalDate.of(2027, 1, 1);
        LocalDate last = LocalDate.of(2028, 12, 31);
        boolean possible = false;
        long[] slots = new long[SmallPack.SLOTS.size()];
        int since = SmallPack.SLOTS.find("since").orElseThrow().index();
        java.util.Arrays.fill(slots, Slots.UNKNOWN);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            slots[Slots.DECISION_DATE] = day.toEpochDay();
            for (long value = first.minusDays(70).toEpochDay();
                    value <= last.plusDays(40).toEpochDay();
                    value++) {
                slots[since] = value;
                possible |= compiled.test(slots) == Truth.TRUE;
            }
        }

        List<LocalDate> days = Days.of(List.of(condition), first, last);

        assertThat(days.stream().anyMatch(day -> !Space.of(List.of(condition), day)
                        .of(condition)
                        .holds()
                        .isEmpty()))
                .isEqualTo(possible);
    }

    private static Optional<Ruled> find(LawModel model, Question question, FieldPath field) {
        return model.ruled().stream()
                .filter(ruled -> ruled.situation().messages().contains(question.messageType())
                        && ruled.situation().from().contains(question.from())
                        && ruled.situation().to().contains(question.to())
                        && ruled.situation().purposes().contains(question.purpose())
                        && ruled.situation().fields().contains(field)
                        && !question.decisionDate().isBefore(ruled.situation().first())
                        && !question.decisionDate().isAfter(ruled.situation().last()))
                .findFirst();
    }

    private static Map<String, Object> known(Facts facts) {
        Map<String, Object> known = new HashMap<>();
        facts.all().forEach(fact -> known.put(fact.name(), fact.value()));
        return known;
    }

    private static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (String message : MESSAGES) {
            for (String from : SENDERS) {
                for (String to : RECIPIENTS) {
                    for (LocalDate day : List.of(DAY, LocalDate.of(2027, 6, 1), LocalDate.of(2029, 1, 1))) {
                        questions.add(
                                new Question("XX", message, from, to, PURPOSES.get(0), day, FIELDS, Facts.none()));
                    }
                }
            }
        }
        return questions;
    }

    private static List<Facts> everything() {
        List<Facts> all = new ArrayList<>(List.of(Facts.none()));
        extend(all, "a", true, false);
        extend(all, "b", true, false);
        extend(all, "n", 0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        extend(all, "level", "LOW", "MIDDLE", "HIGH");
        return all;
    }

    private static void extend(List<Facts> all, String name, Object... values) {
        for (Facts facts : List.copyOf(all)) {
            for (Object value : values) {
                all.add(facts.with(new Fact(name, value, Provenance.MESSAGE)));
            }
        }
    }

    private static LawBundle bundle(List<Line> lines) {
        SmallPack law = SmallPack.law();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String[] unless = line.unless.stream()
                    .filter(permit -> permit < lines.size() && lines.get(permit).effect == Effect.PERMIT)
                    .map(permit -> "r" + permit)
                    .toArray(String[]::new);
            law.rule("r" + i, line.effect, line.when, line.absolute, line.status, unless);
        }
        List<Rule> rules = new ArrayList<>(law.unsortedBundle().packs().get(0).rules());
        rules.replaceAll(
                rule -> scoped(rule, lines.get(Integer.parseInt(rule.id().substring(1)))));
        return new LawBundle(List.of(law.unsortedBundle().packs().get(0).with(rules)));
    }

    private static Rule scoped(Rule rule, Line line) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.effect(),
                rule.absolute(),
                rule.source(),
                rule.cite(),
                rule.status(),
                line.era == 0
                        ? rule.inForce()
                        : new InForce(
                                LocalDate.of(2020, 1, 1).plusYears(7L * (line.era - 1)),
                                line.era == 1 ? LocalDate.of(2027, 12, 31) : null),
                new Scope(
                        pick(MESSAGES, line.bits.get(0)),
                        pick(SENDERS, line.bits.get(1)),
                        pick(RECIPIENTS, line.bits.get(2)),
                        Set.copyOf(PURPOSES)),
                pick(FIELDS, line.bits.get(3)),
                rule.when(),
                rule.whenText(),
                rule.unless(),
                rule.reduce(),
                rule.duties(),
                rule.explain(),
                rule.examples(),
                rule.where());
    }

    private static <T> Set<T> pick(List<T> two, int bits) {
        return bits == 2 ? Set.copyOf(two) : Set.of(two.get(bits));
    }

    private static Expr parse(String when) {
        SourcePosition where = new SourcePosition("small", 1, 1);
        return ConditionParser.parse(when, SmallPack.SLOTS, offset -> where);
    }

    @Provide
    Arbitrary<List<Line>> laws() {
        return Combinators.combine(
                        lines(Arbitraries.of(Effect.PERMIT), false)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        lines(Arbitraries.of(Effect.PROHIBIT, Effect.PROHIBIT, Effect.REFER, Effect.DUTY), true)
                                .list()
                                .ofMaxSize(4))
                .as((permits, others) -> {
                    List<Line> all = new ArrayList<>(permits);
                    all.addAll(others);
                    return all;
                });
    }

    private static Arbitrary<Line> lines(Arbitrary<Effect> effects, boolean restrictive) {
        Arbitrary<List<Integer>> bits =
                Arbitraries.integers().between(0, 2).list().ofSize(4);
        return Combinators.combine(
                        effects,
                        conditions(restrictive),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(
                                Status.IN_FORCE,
                                Status.IN_FORCE,
                                Status.IN_FORCE,
                                Status.NEEDS_VERIFICATION,
                                Status.REPEALED),
                        Arbitraries.of(List.<List<Integer>>of(List.of(), List.of(0), List.of(0, 1))),
                        bits,
                        Arbitraries.integers().between(0, 2))
                .as((effect, when, absolute, status, unless, scope, era) -> new Line(
                        effect,
                        when,
                        absolute && effect == Effect.PROHIBIT,
                        status,
                        restrictive && effect != Effect.DUTY ? unless : List.<Integer>of(),
                        scope,
                        era));
    }

    private static Arbitrary<String> conditions(boolean restrictive) {
        List<String> atoms = new ArrayList<>(List.of(
                "a",
                "!b",
                "true",
                "n <= 3",
                "n > 5",
                "7 == n",
                "n != 4",
                "level >= \"MIDDLE\"",
                "level in [\"LOW\", \"HIGH\"]"));
        if (restrictive) {
            atoms.addAll(List.of("!has(a)", "!has(n)"));
        }
        Arbitrary<String> atom = Arbitraries.of(atoms);
        return Combinators.combine(
                        atom,
                        atom,
                        atom,
                        Arbitraries.of("%s", "%s && %s", "%s || %s", "!(%s || %s) && %s", "(%s && !%s) || %s"))
                .as((x, y, z, form) -> String.format(form, x, y, z))
                .filter(when -> restrictive || !when.contains("has("));
    }

    @Provide
    Arbitrary<String> movingConditions() {
        Arbitrary<String> sign = Arbitraries.of("<", "<=", ">", ">=", "==");
        Arbitrary<String> date = Arbitraries.of(
                "decisionDate - duration(\"P30D\")",
                "decisionDate - duration(\"P1M\")",
                "decisionDate - duration(\"P29D\")",
                "decisionDate",
                "date(\"2027-02-28\")",
                "date(\"2027-12-31\")");
        return Combinators.combine(sign, date, sign, date, sign, date)
                .as((s1, d1, s2, d2, s3, d3) ->
                        "since " + s1 + " " + d1 + " && since " + s2 + " " + d2 + " && since " + s3 + " " + d3);
    }
}
