package org.varsel.policies.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.policies.AskOf;
import org.varsel.policies.Domain;
import org.varsel.policies.FactType;
import org.varsel.policies.PackError;
import org.varsel.policies.Provenance;
import org.varsel.policies.SourcePosition;
import org.varsel.policies.Truth;

class ConditionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Slots SLOTS = new Slots(List.of(
            type("yes", new Domain.Flag()),
            type("no", new Domain.Flag()),
            type("silent", new Domain.Flag()),
            type("age", new Domain.Whole(0, 150)),
            type("level", new Domain.Choice(List.of("UNCLASSIFIED", "R", "C"), true, "C")),
            type("grade", new Domain.Choice(List.of("A", "B", "X"), false, null)),
            type("word", new Domain.Choice(List.of("yes", "say \"no\""), false, null)),
            type("seen", new Domain.Day())));

    private static FactType type(String name, Domain domain) {
        return new FactType(
                name, domain, Set.of(Provenance.MESSAGE), AskOf.SENDER, Duration.ofDays(3), "law", Map.of());
    }

    private static Expr parse(String text) {
        return ConditionParser.parse(text, SLOTS, offset -> new SourcePosition("rule.yaml", 7, offset + 1));
    }

    /** yes is true, no is false, silent is unknown, age 17, level R, grade B, seen twenty days ago. */
    private static long[] known() {
        long[] slots = new long[SLOTS.size()];
        Arrays.fill(slots, Slots.UNKNOWN);
        slots[Slots.DECISION_DATE] = TODAY.toEpochDay();
        set(slots, "yes", true);
        set(slots, "no", false);
        set(slots, "age", 17L);
        set(slots, "level", "R");
        set(slots, "grade", "B");
        set(slots, "seen", TODAY.minusDays(20));
        return slots;
    }

    private static void set(long[] slots, String fact, Object value) {
        Slots.Slot slot = SLOTS.find(fact).orElseThrow();
        slots[slot.index()] = slot.type().domain().encode(value).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "yes ; TRUE",
                "!yes ; FALSE",
                "!!yes ; TRUE",
                "silent ; UNKNOWN",
                "!silent ; UNKNOWN",
                "silent && no ; FALSE",
                "silent || yes ; TRUE",
                "silent && yes ; UNKNOWN",
                "silent || no ; UNKNOWN",
                "no && no || yes ; TRUE",
                "no && (no || yes) ; FALSE",
                "yes == true ; TRUE",
                "yes != true ; FALSE",
                "true == yes ; TRUE",
                "age < 18 ; TRUE",
                "18 > age ; TRUE",
                "18 <= age ; FALSE",
                "age >= 17 && age <= 17 ; TRUE",
                "age in [16, 17] ; TRUE",
                "age in [16, 18] ; FALSE",
                "level > \"UNCLASSIFIED\" ; TRUE",
                "level >= 'C' ; FALSE",
                "grade in [\"A\", \"B\"] ; TRUE",
                "grade == \"X\" ; FALSE",
                "silent in [true] ; UNKNOWN",
                "seen > decisionDate - duration(\"P30D\") ; TRUE",
                "seen > decisionDate - duration(\"P2W\") ; FALSE",
                "seen == date(\"2026-11-03\") ; TRUE",
                "seen < date(\"2026-10-03\") + duration(\"P1M\") ; FALSE",
                "date(\"2026-11-03\") <= seen ; TRUE",
                "has(age) ; TRUE",
                "has(silent) ; FALSE",
                "true ; TRUE",
                "false || true ; TRUE"
            })
    void evaluates(String text, Truth expected) {
        assertThat(ConditionCompiler.compile(parse(text)).test(known())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "wrong ; 1 ; a fact declared in facts.yaml",
                "yes && wrong ; 8 ; a fact declared in facts.yaml",
                "yes && ; 7 ; a fact, a constant, !, ( or has(",
                "yes & no ; 5 ; a fact, a constant or an operator",
                "(yes ; 5 ; \")\"",
                "yes no ; 5 ; &&, || or the end of the condition",
                "age ; 4 ; a comparison, because age is a whole number from 0 to 150",
                "age < \"x\" ; 7 ; a whole number from 0 to 150 for age",
                "age < 151 ; 7 ; a whole number from 0 to 150 for age",
                "age < age ; 7 ; a constant, because a fact is compared with constants only",
                "17 < 18 ; 6 ; a fact, because two constants need no rule",
                "yes < true ; 5 ; ==, != or in, because yes has no order",
                "grade > \"A\" ; 7 ; ==, != or in, because grade has no order",
                "grade == \"C\" ; 10 ; one of A, B, X",
                "level == \"NATO\" ; 10 ; one of UNCLASSIFIED, R, C",
                "age in [] ; 9 ; a constant: a whole number from 0 to 150",
                "age in 17 ; 8 ; \"[\"",
                "seen < 17 ; 8 ; date(\"...\") or decisionDate",
                "seen < date(\"soon\") ; 13 ; a day like \"2026-11-23\"",
                "seen < decisionDate - 3 ; 23 ; duration(\"...\")",
                "seen < decisionDate - duration(\"PT3H\") ; 32 ; a duration in days, months or years like \"P30D\"",
                "seen < decisionDate + duration(\"P1001Y\") ; 32 ; a duration in days, months or years like \"P30D\"",
                "seen < date(\"+10000-01-01\") ; 13 ; a day like \"2026-11-23\"",
                "seen < date(\"9999-12-31\") + duration(\"P1D\") ; 8 ; a day of the years 1 to 9999",
                "seen < decisionDate + duration(\"P1000Y\") + duration(\"P1M\") ; 44 ; a thousand years forward or back at most",
                "age < date(\"2026-11-23\") ; 7 ; a constant that is not a date",
                "grade == \"A ; 10 ; a text that ends with \"",
                "has(yes ; 8 ; \")\"",
                "has yes ; 5 ; \"(\"",
                "age < 99999999999999999999 ; 7 ; a whole number"
            })
    void saysWhereAConditionIsWrongAndWhatBelongsThere(String text, int column, String expected) {
        PackError error = catchThrowableOfType(PackError.class, () -> parse(text));

        assertThat(error.where()).isEqualTo(new SourcePosition("rule.yaml", 7, column));
        assertThat(error.expected()).isEqualTo(expected);
        assertThat(error.found()).isNotEmpty();
    }

    @Test
    void refusesConditionsThatAreTooLongOrTooDeep() {
        assertThatThrownBy(() -> parse("!".repeat(60) + "yes")).hasMessageContaining("at most 50 levels");
        assertThatThrownBy(() -> parse("(".repeat(3_000) + "yes")).hasMessageContaining("at most 50 levels");
        assertThatThrownBy(() -> parse("yes || ".repeat(1_000) + "yes")).hasMessageContaining("4000 characters");
    }

    @Test
    void readsItsOwnCanonicalText() {
        for (String text : List.of(
                "yes && !(no || age < 18) && level in [\"R\", \"C\"]",
                "seen > decisionDate - duration(\"P30D\") || has(silent)",
                "grade != \"X\" && 18 <= age",
                "word == 'say \"no\"'")) {
            Expr once = parse(text);

            assertThat(parse(once.toString())).hasToString(once.toString());
        }
    }

    @Test
    void namesOnlyTheFactsThatKeepTheConditionOpen() {
        Set<Slots.Slot> missing = new LinkedHashSet<>();
        long[] slots = known();
        slots[SLOTS.find("age").orElseThrow().index()] = Slots.UNKNOWN;

        Inspection.unknownFacts(
                parse("(silent || age < 18) && yes && (no || silent) && (yes || age > 3)"), slots, missing);

        assertThat(missing).extracting(Slots.Slot::name).containsExactly("silent", "age");
    }

    @Test
    void aWordThatTheSchemeDoesNotKnowCountsAsTheHighest() {
        Domain.Choice levels = new Domain.Choice(List.of("UNCLASSIFIED", "R", "C"), true, "C");
        @Nullable Object decoded = levels.decode(levels.encode("COSMIC").orElseThrow());

        assertThat(decoded).isEqualTo("C");
        assertThat(new Domain.Choice(List.of("A"), false, null).encode("Z")).isEmpty();
    }
}
