package org.varsel.policies.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.AskOf;
import org.varsel.policies.Domain;
import org.varsel.policies.FactType;
import org.varsel.policies.PackError;
import org.varsel.policies.Provenance;
import org.varsel.policies.SourcePosition;

/** Any text: refused with its place, or a condition whose canonical text says the same, whatever is known. */
class ConditionFuzzTest {
    private static final Slots SLOTS = new Slots(List.of(
            type("agrees", new Domain.Flag()),
            type("age", new Domain.Whole(-5, 150)),
            type("level", new Domain.Choice(List.of("LOW", "it's high"), true, "it's high")),
            type("grade", new Domain.Choice(List.of("A", "B", "say \"X\""), false, null)),
            type("seen", new Domain.Day())));
    private static final List<long[]> CASES = List.of(
            facts(null, null, null, null, null),
            facts(17L, true, "A", "LOW", LocalDate.of(2026, 11, 3)),
            facts(-5L, false, "say \"X\"", "it's high", LocalDate.of(1, 1, 1)),
            facts(150L, true, "B", "LOW", LocalDate.of(9999, 12, 31)));

    @FuzzTest
    void readsTheConditionOrRefuses(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Expr expr;
        try {
            expr = parse(text);
        } catch (PackError refused) {
            assertThat(refused.where().column()).isBetween(1, text.length() + 1);
            return;
        }
        Expr again = parse(expr.toString());
        assertThat(again).hasToString(expr.toString());
        Condition first = ConditionCompiler.compile(expr);
        Condition second = ConditionCompiler.compile(again);
        for (long[] slots : CASES) {
            assertThat(second.test(slots)).isEqualTo(first.test(slots));
        }
    }

    private static Expr parse(String text) {
        return ConditionParser.parse(text, SLOTS, offset -> new SourcePosition("rule.yaml", 1, offset + 1));
    }

    private static FactType type(String name, Domain domain) {
        return new FactType(
                name, domain, Set.of(Provenance.MESSAGE), AskOf.SENDER, Duration.ofDays(3), "law", Map.of());
    }

    /** Values in the order of the facts' names, as slots are: age, agrees, grade, level, seen. */
    private static long[] facts(@Nullable Object... values) {
        long[] slots = new long[SLOTS.size()];
        Arrays.fill(slots, Slots.UNKNOWN);
        slots[Slots.DECISION_DATE] = LocalDate.of(2026, 11, 23).toEpochDay();
        for (Slots.Slot slot : SLOTS.all()) {
            Object value = values[slot.index() - 1];
            if (value != null) {
                slots[slot.index()] = slot.type().domain().encode(value).orElseThrow();
            }
        }
        return slots;
    }
}
