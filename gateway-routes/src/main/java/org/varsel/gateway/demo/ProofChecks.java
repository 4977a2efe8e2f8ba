package org.varsel.gateway.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.varsel.gateway.keys.LogOrigin;
import org.varsel.log.note.NoteVerifier;
import org.varsel.log.verify.DeliveryReport;
import org.varsel.log.verify.DeliveryVerifier;
import org.varsel.log.verify.Fault;
import org.varsel.log.verify.LogReport;
import org.varsel.log.verify.LogVerifier;

/** Verifies the exported logs, and every delivery in every recipient's folder, with the keys that the parties hold. */
final class ProofChecks {
    private ProofChecks() {}

    static void run(Stage stage, Checks checks, LogWindows logs) {
        List<NoteVerifier> keys = new ArrayList<>();
        for (LogOrigin log : LogWindows.LOGS) {
            Path held = stage.home().profile(Cast.BERGEN).resolve("log-keys").resolve(log.domain() + ".vkey");
            keys.add(NoteVerifier.parse(DemoFiles.text(held).strip()));
        }
        for (LogOrigin log : LogWindows.LOGS) {
            LogReport report = LogVerifier.verify(logs.log(log.domain()).dir(), keys);
            checks.that(
                    "the log " + log.origin() + " verifies from its entries to its signature",
                    report.ok() ? List.of() : told(report.faults()));
        }
        DeliveryVerifier verifier = new DeliveryVerifier(keys);
        for (Cast party : Cast.standIns()) {
            List<String> faults = new ArrayList<>();
            int checked = 0;
            for (Path folder : DemoFiles.folders(stage.home().received(party))) {
                if (Files.exists(folder.resolve("delivery.json"))) {
                    checked++;
                    DeliveryReport report = verifier.check(
                            bytes(folder.resolve("delivery.json")), bytes(folder.resolve("disclosure.json")));
                    if (!report.ok() || report.fields() == 0) {
                        faults.add(folder.getFileName() + ": " + told(report.faults()));
                    }
                }
            }
            if (checked > 0) {
                checks.that("the proof of each of " + party.key() + "'s " + checked + " kept deliveries holds", faults);
            }
        }
    }

    private static List<String> told(List<Fault> faults) {
        return faults.stream().map(Fault::toString).toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw DemoFailure.environment(file + " is missing or cannot be read", e);
        }
    }
}
