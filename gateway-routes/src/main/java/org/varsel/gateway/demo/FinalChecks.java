package org.varsel.gateway.demo;

import java.util.ArrayList;
import java.util.List;
import org.varsel.gateway.demo.Canaries.Canary;
import org.varsel.gateway.keys.LogOrigin;

/** Checks of the whole, after the last scenario: logs and proofs, other people's programs, canaries. */
final class FinalChecks {
    private FinalChecks() {}

    static void run(Stage stage, Checks checks, LogWindows logs, List<Played> played) {
        ProofChecks.run(stage, checks, logs);
        for (LogOrigin log : LogWindows.LOGS) {
            ExportedLog exported = logs.log(log.domain());
            ExternalTools.checkpointWithOpenssl(exported, stage.home().run("openssl-" + log.domain()), checks);
            ExternalTools.leafWithSha256sum(exported, exported.size() - 1, checks);
        }
        canaries(stage, checks);
        answers(stage.canaries().all(), checks, played);
    }

    /** The gateway's answers and errors tell of ids, paths and rules; content is in none of them. */
    private static void answers(List<Canary> canaries, Checks checks, List<Played> played) {
        List<String> found = new ArrayList<>();
        for (Played each : played) {
            for (Told told : each.exhibit().answers()) {
                String body = told.body().toString();
                canaries.stream()
                        .filter(canary -> CanaryScan.occurs(body, canary))
                        .forEach(canary -> found.add(
                                canary.field() + " in an answer to " + told.by().key()));
            }
        }
        checks.that("no answer and no error of the gateway repeats content", found);
    }

    private static void canaries(Stage stage, Checks checks) {
        List<Canary> all = stage.canaries().all();
        checks.that(
                "there are canaries to look for, and files to look into",
                all.size() > 30 && CanaryScan.count(stage.home().gateway()) > 5);
        checks.that(
                "no content occurs readably in the gateway's store, tiles, logs and second place",
                CanaryScan.found(stage.home().gateway(), all));
        checks.that(
                "no content occurs in what the processes printed",
                CanaryScan.found(stage.home().root().resolve("run"), all));
        for (Cast party : Cast.standIns()) {
            List<Canary> forbidden =
                    all.stream().filter(each -> !each.mayHave().contains(party)).toList();
            checks.that(
                    party.key() + " received no field that was withheld from it",
                    CanaryScan.found(stage.home().received(party), forbidden));
        }
    }
}
