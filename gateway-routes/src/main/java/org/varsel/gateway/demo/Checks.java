package org.varsel.gateway.demo;

import java.util.List;

/** Counts what held and what did not, and tells each at once. A check that could not be made is told, never counted as passed. */
final class Checks {
    private static final int DIFFERENCES_SHOWN = 12;

    private final Screen screen;
    private int passed;
    private int failed;

    Checks(Screen screen) {
        this.screen = screen;
    }

    void that(String fact, boolean holds) {
        that(fact, holds ? List.of() : List.of("it is not so"));
    }

    /** Holds when there is no difference; the differences are shown otherwise. */
    void that(String fact, List<String> differences) {
        if (differences.isEmpty()) {
            passed++;
            screen.passed(fact);
            return;
        }
        failed++;
        screen.failed(fact);
        differences.stream().limit(DIFFERENCES_SHOWN).forEach(each -> screen.line("     " + each));
        if (differences.size() > DIFFERENCES_SHOWN) {
            screen.line("     and " + (differences.size() - DIFFERENCES_SHOWN) + " more");
        }
    }

    void skipped(String fact, String reason) {
        screen.skipped(fact + " (" + reason + ")");
    }

    boolean allHeld() {
        return failed == 0 && passed > 0;
    }

    void tellResult() {
        screen.bare(passed + " passed, " + failed + " failed");
    }
}
