package org.varsel.gateway.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks received notices against the log. */
@Command(
        name = "check-proof",
        header = "Check that received notices are in the log, unchanged, no field more.",
        description = {
            "%nA folder is searched for delivery.json; the opened disclosure.json beside one is compared with the log field",
            "by field. 'varsel open' does the same for one delivery that is still sealed."
        },
        footer = {
            "Example:",
            "  varsel log check-proof received --as bergen",
            "  varsel log check-proof received/delivery.json --key no-datatilsynet.vkey"
        })
final class LogCheckProof implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "Deliveries, or folders with them.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> places;

    @Option(
            names = {"--key", "--log-key"},
            paramLabel = "FILE|LINE",
            description = "A log's verifier key; repeat for more. Default: log-keys/*.vkey of --as.")
    private List<String> keys = new ArrayList<>();

    @Mixin
    private AsParty party = new AsParty();

    @Override
    public Integer call() {
        List<String> trusted =
                keys.isEmpty() && party.isGiven() ? party.required().logKeys() : keys;
        List<String> words = new ArrayList<>(List.of("check-proof"));
        trusted.forEach(key -> words.addAll(List.of("--key", key)));
        places.forEach(place -> words.add(place.toString()));
        return LogVerification.run(spec.commandLine(), words);
    }
}
