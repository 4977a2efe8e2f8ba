package org.varsel.gateway.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.varsel.policies.LawBundle;
import org.varsel.policies.PolicyException;
import org.varsel.policies.analysis.replay.Replay;
import org.varsel.policies.analysis.replay.Replayed;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides past notices again. */
@Command(
        name = "replay",
        header = "Decide recorded decisions again, by the same law or by another.",
        description = {
            "%nReads decision traces, one JSON object a line, as 'varsel policy explain --json' prints them and as the vault",
            "keeps them for each disclosure. The law that was applied must decide the same again, or the command fails;",
            "another law tells what it would newly release, withhold or refer. The traces hold facts about people."
        },
        footer = {"Example:", "  varsel policy replay --packs packs-2027 decisions.jsonl"})
final class PolicyReplay implements Runnable {
    private static final int TELL_EVERY = 10_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PolicyPacks packs = new PolicyPacks();

    @Parameters(paramLabel = "FILE", description = "Decision traces, one JSON object a line.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    private final Map<String, Integer> changes = new TreeMap<>();
    private int decided;
    private int contradicting;

    @Override
    public void run() {
        LawBundle law = packs.law();
        Replay replay = new Replay(law);
        PrintWriter out = spec.commandLine().getOut();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    tell(out, number, decide(replay, number, line));
                }
            }
        } catch (IOException e) {
            throw CommandFailed.usage("Cannot read " + file + "; check that it exists and is UTF-8 text.", e);
        }
        out.println(decided + " decisions by " + law.digest());
        changes.forEach((change, count) -> out.println("%8d fields %s".formatted(count, change)));
        if (changes.isEmpty()) {
            out.println("no field gets another outcome");
        }
        if (contradicting > 0) {
            throw CommandFailed.refused(
                    contradicting + " decisions are recorded otherwise than the law that was applied decides them.");
        }
    }

    @SuppressWarnings("unchecked")
    private Replayed decide(Replay replay, int number, String line) {
        try {
            Map<String, Object> trace = StrictJson.mapper()
                    .convertValue(StrictJson.parse(line.getBytes(StandardCharsets.UTF_8)), Map.class);
            return replay.decide(trace);
        } catch (MalformedJson | PolicyException | IllegalArgumentException noTrace) {
            throw CommandFailed.usage("Line " + number + " of " + file + " is no decision trace.", noTrace);
        }
    }

    private void tell(PrintWriter out, int number, Replayed again) {
        decided++;
        contradicting += again.contradicts() ? 1 : 0;
        for (Replayed.Change change : again.changes()) {
            String kind = change.before().word() + " -> " + change.after().word();
            changes.merge(kind, 1, Integer::sum);
            out.println("line " + number + "  " + change.field() + "  " + kind
                    + (again.contradicts() ? "  CONTRADICTS the law that was applied" : ""));
        }
        if (decided % TELL_EVERY == 0) {
            spec.commandLine().getErr().println(decided + " decided ...");
        }
    }
}
