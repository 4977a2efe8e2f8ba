package org.varsel.policies.oracle;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.varsel.policies.AskOf;
import org.varsel.policies.Domain;
import org.varsel.policies.FactType;
import org.varsel.policies.Provenance;
import org.varsel.policies.SourcePosition;
import org.varsel.policies.condition.ConditionParser;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.condition.Slots;

/** Conditions and facts by a seed: every operator, every kind of fact, brackets to a depth of four, a third of the facts unknown. */
final class RandomConditions {
    static final Slots SLOTS = new Slots(List.of(
            fact("a", new Domain.Flag()),
            fact("b", new Domain.Flag()),
            fact("c", new Domain.Flag()),
            fact("n", new Domain.Whole(0, 9)),
            fact("m", new Domain.Whole(-3, 3)),
            fact("word", new Domain.Choice(List.of("red", "green", "blue"), false, null)),
            fact("level", new Domain.Choice(List.of("LOW", "MIDDLE", "HIGH"), true, "HIGH")),
            fact("since", new Domain.Day())));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final List<String> ANY = List.of("==", "!=");
    private static final List<String> ORDERED = List.of("==", "!=", "<", "<=", ">", ">=");

    private final Random random;

    RandomConditions(long seed) {
        this.random = new Random(seed);
    }

    Expr condition() {
        SourcePosition nowhere = new SourcePosition("random", 1, 1);
        return ConditionParser.parse(text(4), SLOTS, offset -> nowhere);
    }

    long[] facts() {
        long[] values = new long[SLOTS.size()];
        values[Slots.DECISION_DATE] = TODAY.toEpochDay();
        for (Slots.Slot slot : SLOTS.all()) {
            values[slot.index()] = random.nextInt(3) == 0 ? Slots.UNKNOWN : known(slot);
        }
        return values;
    }

    private long known(Slots.Slot slot) {
        Domain domain = slot.type().domain();
        if (domain instanceof Domain.Whole whole) {
            return whole.min() + random.nextInt((int) (whole.max() - whole.min()) + 1);
        } else if (domain instanceof Domain.Choice choice) {
            return random.nextInt(choice.values().size());
        } else if (domain instanceof Domain.Flag) {
            return random.nextInt(2);
        }
        return TODAY.toEpochDay() - 3 + random.nextInt(7);
    }

    private String text(int depth) {
        int shape = depth == 0 ? 9 : random.nextInt(12);
        if (shape < 3) {
            return "(" + text(depth - 1) + " && " + text(depth - 1) + ")";
        } else if (shape < 6) {
            return "(" + text(depth - 1) + " || " + text(depth - 1) + ")";
        } else if (shape < 8) {
            return "!(" + text(depth - 1) + ")";
        }
        return atom();
    }

    private String atom() {
        return switch (random.nextInt(9)) {
            case 0 -> pick("a", "b", "c");
            case 1 -> pick("a", "b", "c") + " " + from(ANY) + " " + random.nextBoolean();
            case 2 -> "n " + from(ORDERED) + " " + random.nextInt(10);
            case 3 -> "m " + from(ORDERED) + " " + (random.nextInt(7) - 3);
            case 4 -> "word " + from(ANY) + " " + pick("\"red\"", "\"green\"", "\"blue\"");
            case 5 -> "level " + from(ORDERED) + " " + pick("\"LOW\"", "\"MIDDLE\"", "\"HIGH\"");
            case 6 -> "since " + from(ORDERED) + " " + day();
            case 7 -> pick("n in [1, 4, 7]", "word in [\"red\", \"blue\"]", "level in [\"LOW\"]", "n in [0]");
            default -> "has(" + pick("a", "b", "n", "word", "level", "since") + ")";
        };
    }

    private String day() {
        int days = random.nextInt(5) - 2;
        if (random.nextBoolean()) {
            return "date(\"" + TODAY.plusDays(days) + "\")";
        }
        return "decisionDate " + (days < 0 ? "-" : "+") + " duration(\"P" + Math.abs(days) + "D\")";
    }

    private String from(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    private static FactType fact(String name, Domain domain) {
        return new FactType(
                name, domain, Set.of(Provenance.MESSAGE), AskOf.SENDER, Duration.ofDays(3), "law", Map.of("en", name));
    }
}
