package org.varsel.policies;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.varsel.policies.condition.ConditionParser;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.pack.Citation;
import org.varsel.policies.pack.DutySpec;
import org.varsel.policies.pack.InForce;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.PackHeader;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Scope;
import org.varsel.policies.pack.Source;
import org.varsel.policies.pack.Status;
import org.varsel.schemas.field.FieldPath;

/** A made-up law about two fields, built in code: flags a to d, a number n, an ordered word level, a day since. */
final class SmallPack {
    static final FieldPath NAME = FieldPath.parse("identity.fullName");
    static final FieldPath BORN = FieldPath.parse("identity.dateOfBirth");
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final Slots SLOTS = new Slots(List.of(
            fact("a", new Domain.Flag()),
            fact("b", new Domain.Flag()),
            fact("c", new Domain.Flag()),
            fact("d", new Domain.Flag()),
            fact("n", new Domain.Whole(0, 10)),
            fact("level", new Domain.Choice(List.of("LOW", "MIDDLE", "HIGH"), true, "HIGH")),
            fact("since", new Domain.Day())));

    private final List<Rule> rules = new ArrayList<>();

    static SmallPack law() {
        return new SmallPack();
    }

    SmallPack permit(String id, String when, String... unless) {
        return rule(id, Effect.PERMIT, when, false, Status.IN_FORCE, unless);
    }

    SmallPack prohibit(String id, String when, String... unless) {
        return rule(id, Effect.PROHIBIT, when, false, Status.IN_FORCE, unless);
    }

    SmallPack prohibitAbsolutely(String id, String when) {
        return rule(id, Effect.PROHIBIT, when, true, Status.IN_FORCE);
    }

    SmallPack refer(String id, String when) {
        return rule(id, Effect.REFER, when, false, Status.IN_FORCE);
    }

    SmallPack rule(String id, Effect effect, String when, boolean absolute, Status status, String... unless) {
        return add(id, effect, when, absolute, status, Set.of(NAME, BORN), Map.of(), List.of(), unless);
    }

    SmallPack permitWith(String id, String when, Map<FieldPath, Reduction> reduce, DutySpec... duties) {
        return add(id, Effect.PERMIT, when, false, Status.IN_FORCE, Set.of(NAME, BORN), reduce, List.of(duties));
    }

    SmallPack permitOnly(String id, FieldPath field, String when) {
        return add(id, Effect.PERMIT, when, false, Status.IN_FORCE, Set.of(field), Map.of(), List.of());
    }

    SmallPack duty(String id, String when, DutySpec... duties) {
        return add(id, Effect.DUTY, when, false, Status.IN_FORCE, Set.of(NAME, BORN), Map.of(), List.of(duties));
    }

    SmallPack add(
            String id,
            Effect effect,
            String when,
            boolean absolute,
            Status status,
            Set<FieldPath> fields,
            Map<FieldPath, Reduction> reduce,
            List<DutySpec> duties,
            String... unless) {
        SourcePosition where = new SourcePosition("small", rules.size() + 1, 1);
        rules.add(new Rule(
                id,
                Map.of("en", id),
                effect,
                absolute,
                Source.LAW,
                new Citation("Act", "§ " + id, null, Citation.Confidence.HIGH, List.of()),
                status,
                new InForce(LocalDate.of(2020, 1, 1), LocalDate.of(2029, 12, 31)),
                new Scope(Set.of("returnee.notified"), Set.of("police"), Set.of("health"), Set.of("prevent-crime")),
                fields,
                ConditionParser.parse(when, SLOTS, offset -> where),
                when,
                List.of(unless),
                reduce,
                duties,
                Map.of("en", "Because of " + id + "."),
                List.of(),
                where));
        return this;
    }

    LawBundle bundle() {
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparing(Rule::id));
        return new LawBundle(List.of(new Pack(header(), SLOTS, sorted, List.of(), List.of())));
    }

    /** The rules in the order in which they were added. */
    LawBundle unsortedBundle() {
        return new LawBundle(List.of(new Pack(header(), SLOTS, rules, List.of(), List.of())));
    }

    Decision decide(Facts facts) {
        return bundle().decide(question(facts));
    }

    static Question question(Facts facts) {
        return new Question(
                "XX", "returnee.notified", "police", "health", "prevent-crime", DAY, List.of(NAME, BORN), facts);
    }

    /** {@code facts("a", true, "n", 3L)}. */
    static Facts facts(Object... namesAndValues) {
        Facts.Builder facts = Facts.builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.add((String) namesAndValues[i], namesAndValues[i + 1], Provenance.MESSAGE);
        }
        return facts.build();
    }

    private static FactType fact(String name, Domain domain) {
        return new FactType(
                name,
                domain,
                Set.of(Provenance.MESSAGE, Provenance.OFFICER),
                AskOf.SENDER,
                Duration.ofDays(3),
                "policy-floor",
                Map.of("en", "fact " + name));
    }

    private static PackHeader header() {
        return new PackHeader(
                "xx",
                "1.0.0",
                "XX",
                null,
                false,
                Map.of("en", "Nowhere"),
                List.of("en"),
                DAY,
                Set.of("returnee.notified", "notice.withdrawn"),
                Map.of("police", "police", "health", "health", "prison", "prison"),
                Map.of(),
                Map.of("prevent-crime", Map.of("en", "Preventing crime"), "public-order", Map.of("en", "Order")),
                Map.of(),
                List.of(),
                List.of(),
                new PackHeader.Classification(
                        Map.of(),
                        "UNCLASSIFIED",
                        new Citation("Act", "§ 1", null, Citation.Confidence.HIGH, List.of())),
                List.of(),
                List.of());
    }
}
