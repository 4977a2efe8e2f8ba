package org.varsel.gateway.demo;

import java.nio.file.Path;

/** Plays scenarios one after another, and with {@code --check} holds each against its expectations as it ends. */
final class Performance {
    private final Stage stage;
    private final Screen screen;
    private final Checks checks;
    private final LogWindows logs;

    Performance(Stage stage, Screen screen) {
        this.stage = stage;
        this.screen = screen;
        this.checks = new Checks(screen);
        this.logs = new LogWindows(stage.home());
    }

    Checks checks() {
        return checks;
    }

    LogWindows logs() {
        return logs;
    }

    Played play(Scenario scenario) {
        screen.title(scenario.id() + "  " + scenario.title());
        logs.open();
        Play play = new Play(stage, new Narration(screen));
        scenario.play(play);
        if (stage.options().check()) {
            screen.line("");
            Path expected = stage.options().expectations().resolve(scenario.id() + ".json");
            new ExpectationCheck(stage.home(), stage.receipts(), checks)
                    .check(scenario.id(), DemoJson.read(expected), play.exhibit(), logs);
        }
        return new Played(scenario, play.exhibit());
    }
}
