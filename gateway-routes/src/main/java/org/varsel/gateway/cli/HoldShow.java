package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows exactly what would leave. */
@Command(
        name = "show",
        header = "Show exactly what would leave if your party agreed, with the rule for each field.",
        description = "%nThe gateway logs this look as a consultation.",
        footer = {"Example:", "  varsel hold show 0f8b2f60-6c1e-4a53-9d4f-0d8a5b1c7e11 --as pst"})
final class HoldShow implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", description = "The case, from 'hold list'.")
    @SuppressWarnings("NullAway.Init")
    private String caseId;

    @Mixin
    private AsParty party = new AsParty();

    @Option(names = "--json", description = "Print the gateway's answer as it came.")
    private boolean json;

    @Override
    public void run() {
        JsonNode hold =
                new GatewayClient(party.required()).get(Holds.path(caseId)).good();
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? Plain.lines(hold.toString()) : Holds.sheet(hold));
    }
}
