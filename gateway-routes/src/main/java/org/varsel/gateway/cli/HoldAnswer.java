package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.keys.PartyFolder;
import org.varsel.gateway.keys.PartyProfile;
import org.varsel.schemas.json.StrictJson;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** An officer's answer to a waiting case: what {@code approve} and {@code refuse} share. */
final class HoldAnswer {
    private static final Duration LIFE = Duration.ofDays(7);

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", description = "The case, from 'hold list'.")
    @SuppressWarnings("NullAway.Init")
    private String caseId;

    @Mixin
    private AsParty party = new AsParty();

    @Option(names = "--officer", required = true, paramLabel = "NAME", description = "Who decides.")
    @SuppressWarnings("NullAway.Init")
    private String officer;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "The officer's position.")
    @SuppressWarnings("NullAway.Init")
    private String role;

    @Option(names = "--unit", paramLabel = "UNIT", description = "The officer's unit.")
    private @Nullable String unit;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept as evidence.")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Option(
            names = "--purpose",
            paramLabel = "CODE",
            defaultValue = "administration-of-notices",
            description = "Purpose of the answer itself. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String purpose;

    @Option(
            names = "--jurisdiction",
            paramLabel = "CC",
            defaultValue = "NO",
            description = "Whose law. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String jurisdiction;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "Language of the reason. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String language;

    /** Makes, checks, signs and sends the answer; prints its verified receipts. */
    void send(String type) {
        PartyFolder folder = party.required();
        GatewayClient gateway = new GatewayClient(folder);
        JsonNode hold = Holds.find(gateway.get(Holds.PATH).good(), caseId);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        ObjectNode notice = notice(type, hold, folder.profile(), now);
        NoticeCheck.require(notice);
        Envelope envelope = Envelope.of(notice, notice, folder.signingKey(now), folder.gatewaySeal(), now);
        JsonNode answer = gateway.post("/api/v1/notices", Envelope.MEDIA_TYPE, envelope.bytes())
                .good();
        PrintWriter out = spec.commandLine().getOut();
        out.println(new SubmissionAnswer(answer, folder::signer).checkedAgainst(notice, envelope.jws()));
    }

    ObjectNode notice(String type, JsonNode hold, PartyProfile self, Instant now) {
        ObjectNode notice = StrictJson.mapper().createObjectNode();
        String expires = now.plus(LIFE).toString();
        ObjectNode header = notice.putObject("header");
        header.put("type", type);
        header.put("noticeId", UUID.randomUUID().toString());
        header.put("noticeVersion", 1);
        header.put("action", "new");
        header.put("threadId", hold.path("threadId").asText());
        header.put("inReplyTo", hold.path("caseId").asText());
        header.set("originator", organisation(self));
        header.set("sender", organisation(self));
        header.put("recordedAt", now.toString());
        header.put("expiresAt", expires);
        header.put("eventCertainty", "actual");
        header.putObject("receiptRequest").put("by", expires).putArray("kinds").add("submission");
        header.put("subjectRef", "case:" + hold.path("caseId").asText());
        header.put("language", language);
        ObjectNode legal = notice.putObject("legal");
        legal.put("jurisdiction", jurisdiction);
        legal.put("purpose", purpose);
        legal.put("originatorControl", false);
        legal.put("investigationContent", false);
        legal.set("responsibleOfficer", officer());
        ObjectNode answer = notice.putObject("content").putObject("answer");
        answer.set("officer", officer());
        answer.put("reason", reason);
        return notice;
    }

    private ObjectNode officer() {
        ObjectNode person =
                StrictJson.mapper().createObjectNode().put("name", officer).put("role", role);
        return unit == null ? person : person.put("unit", unit);
    }

    private static ObjectNode organisation(PartyProfile self) {
        return StrictJson.mapper()
                .createObjectNode()
                .put("scheme", self.scheme())
                .put("value", self.value())
                .put("name", self.name());
    }
}
