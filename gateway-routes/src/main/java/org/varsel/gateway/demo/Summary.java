package org.varsel.gateway.demo;

import java.util.ArrayList;
import java.util.List;
import org.varsel.gateway.keys.LogOrigin;

/** What a newcomer wants to know at the end: what happened, and where to look next. */
final class Summary {
    private final Screen screen;
    private final Stage stage;

    Summary(Screen screen, Stage stage) {
        this.screen = screen;
        this.stage = stage;
    }

    void tell(List<Played> played) {
        screen.title("What happened");
        List<List<String>> rows = new ArrayList<>();
        for (Played each : played) {
            List<String> results = each.exhibit().answers().stream()
                    .filter(told -> !told.body().has("dryRun"))
                    .map(told -> told.by().key() + " " + told.result())
                    .toList();
            List<String> arrived = new ArrayList<>();
            for (Cast party : Cast.standIns()) {
                int count = each.exhibit().arrivedAt(party).size();
                if (count > 0) {
                    arrived.add(party.key() + " " + count);
                }
            }
            rows.add(List.of(
                    each.scenario().id(),
                    String.join(", ", results),
                    arrived.isEmpty() ? "nothing arrived" : "arrived: " + String.join(", ", arrived)));
        }
        screen.table(rows);

        screen.title("Where to look");
        for (LogOrigin log : LogWindows.LOGS) {
            ExportedLog exported = new ExportedLog(stage.home().log(log));
            screen.line("log       " + log.origin() + ", " + exported.size() + " entries, in " + exported.dir());
        }
        screen.line("received  " + stage.home().root().resolve("received"));
        screen.line("desk      https://127.0.0.1:" + stage.ports().desk() + "/, each password good for one sign-in:");
        screen.table(stage.home().deskAccounts().invitations().stream()
                .map(each -> List.of(
                        "        ", each.user(), each.password(), each.role().word()))
                .toList());
        String prison = stage.home().profile(Cast.PRISON).toString();
        screen.line("curl      deploy/varsel sign --as '" + prison
                + "' schemas/examples/detention.releasePlanned/ok.json |");
        screen.line("          curl --cert '" + prison + "/tls.pem' --key '" + prison + "/tls-key.pem' --cacert '"
                + prison + "/trust.pem' \\");
        screen.line("            -H 'Content-Type: application/cloudevents+json' --data-binary @- \\");
        screen.line("            https://127.0.0.1:" + stage.ports().agencies() + "/api/v1/notices");
    }
}
