package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists waiting cases. */
@Command(
        name = "list",
        header = "List the cases that wait for your party.",
        footer = {"Example:", "  varsel hold list --as pst"})
final class HoldList implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private AsParty party = new AsParty();

    @Option(names = "--json", description = "Print the gateway's answer as it came.")
    private boolean json;

    @Override
    public void run() {
        JsonNode answer = new GatewayClient(party.required()).get(Holds.PATH).good();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Plain.lines(answer.toString()));
            return;
        }
        if (answer.path("holds").isEmpty()) {
            spec.commandLine().getErr().println("No case waits for your party.");
        }
        answer.path("holds").forEach(hold -> out.println(Holds.line(hold)));
    }
}
