package org.varsel.gateway.demo;

import java.util.List;
import org.varsel.gateway.demo.Canaries.Canary;
import org.varsel.gateway.keys.LogOrigin;

/** Checks of the whole, after the last scenario: logs and proofs, other people's programs, canaries. */
final class FinalChecks {
    private FinalChecks() {}

    static void run(Stage stage, Checks checks, LogWindows logs) {
        for (LogOrigin log : LogWindows.LOGS) {
            ExportedLog exported = logs.log(log.domain());
            ExternalTools.checkpointWithOpenssl(exported, stage.home().run("openssl-" + log.domain()), checks);
            ExternalTools.leafWithSha256sum(exported, exported.size() - 1, checks);
        }
        canaries(stage, checks);
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
