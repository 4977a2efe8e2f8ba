package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.varsel.gateway.keys.PartyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs a notice, hands it to the gateway, checks the receipts. */
@Command(
        name = "send",
        header = "Sign a notice, send it to the gateway, check and show the receipts.",
        description = {
            "%nEnds with 1 when the gateway refused the notice, the law denied every recipient, or a receipt does not",
            "verify. A notice that waits for a person's decision is no failure."
        },
        footer = {"Example:", "  varsel send notice.json --as pst", "  varsel send notice.json --as pst --dry-run"})
final class SendCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The notice as JSON (or see --format), or - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private Signing signing = new Signing();

    @Option(names = "--dry-run", description = "Ask for the decision only: nothing is sent on, the question is logged.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the gateway's answer as it came, after the same checks.")
    private boolean json;

    @Override
    public Integer call() {
        PartyFolder party = signing.party().required();
        Outgoing outgoing = signing.read(file);
        Envelope envelope = signing.envelope(outgoing);
        PrintWriter out = spec.commandLine().getOut();
        GatewayClient gateway = new GatewayClient(party);
        if (dryRun) {
            JsonNode answer = gateway.post("/api/v1/notices?dry-run=true", Envelope.MEDIA_TYPE, envelope.bytes())
                    .good();
            out.println(json ? Plain.lines(answer.toString()) : SubmissionAnswer.dryRun(answer));
            return Exit.OK.code();
        }
        GatewayClient.Answer answer = gateway.post("/api/v1/notices", Envelope.MEDIA_TYPE, envelope.bytes());
        JsonNode body = answer.good();
        String sheet = new SubmissionAnswer(body, party::signer)
                .checkedAgainst(outgoing.notice(), answer.status() == 201 ? envelope.jws() : null);
        out.println(json ? Plain.lines(body.toString()) : sheet);
        return body.path("status").asText().equals("denied") ? Exit.REFUSED.code() : Exit.OK.code();
    }
}
