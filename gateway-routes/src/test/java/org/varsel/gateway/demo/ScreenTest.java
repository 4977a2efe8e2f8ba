package org.varsel.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final StringWriter printed = new StringWriter();

    @Test
    void printsNoControlSequenceWithoutColour() {
        Screen screen = new Screen(new PrintWriter(printed), false);

        screen.title("A title");
        screen.table(List.of(List.of("identity.fullName", "released"), List.of("health.note", "withheld")));
        screen.failed("something");

        assertThat(printed.toString()).doesNotContain("\u001b");
    }

    @Test
    void alignsColumnsTheSameWithAndWithoutColour() {
        List<List<String>> rows = List.of(List.of("a", "released", "x"), List.of("bbb", "withheld", "y"));
        new Screen(new PrintWriter(printed), false).table(rows);
        StringWriter coloured = new StringWriter();
        new Screen(new PrintWriter(coloured), true).table(rows);

        assertThat(coloured.toString()).contains("\u001b[32mreleased");
        assertThat(coloured.toString().replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(printed.toString());
    }

    @Test
    void endsWithTheCountOfTheChecksOnALineOfItsOwn() {
        Checks checks = new Checks(new Screen(new PrintWriter(printed), false));

        checks.that("one", true);
        checks.that("two", List.of("a difference"));
        checks.skipped("three", "not installed");
        checks.tellResult();

        assertThat(printed.toString().lines().reduce((first, last) -> last)).contains("1 passed, 1 failed");
        assertThat(checks.allHeld()).isFalse();
    }
}
