package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.varsel.gateway.demo.ReceiptView.Read;

/** What the gateway answered to one message, as the party that sent it understood it. */
record Told(Cast by, JsonNode answer, List<Read> receipts) {

    static Told of(Cast by, JsonNode answer, ReceiptView view) {
        List<Read> receipts = new ArrayList<>();
        answer.path("receipts")
                .forEach(each -> receipts.add(view.read(each.path("jws").asText())));
        return new Told(by, answer, List.copyOf(receipts));
    }

    int status() {
        return answer.path("status").asInt();
    }

    JsonNode body() {
        return answer.path("body");
    }

    /** The notice's fate in one word, or the code of the refusal. */
    String result() {
        return body().path("status").isTextual()
                ? body().path("status").asText()
                : body().path("code").asText("no answer that is understood");
    }

    String noticeId() {
        return body().path("noticeId").asText();
    }

    /** Whether the party could verify each of the gateway's receipts with its own code. */
    boolean verifiedByParty() {
        for (JsonNode receipt : answer.path("receipts")) {
            boolean ofGateway = !receipt.path("body").isMissingNode();
            if (ofGateway && !receipt.path("verified").asBoolean()) {
                return false;
            }
        }
        return receipts.stream().allMatch(Read::verified);
    }

    List<JsonNode> disclosures() {
        List<JsonNode> found = new ArrayList<>();
        body().path("disclosures").forEach(found::add);
        return found;
    }

    /** The one disclosure that this answer is about. */
    JsonNode disclosure() {
        return disclosures().stream()
                .findFirst()
                .orElseThrow(() -> DemoFailure.environment("The gateway's answer to " + by.key()
                        + " names no disclosure: HTTP " + status() + " " + result()));
    }

    Optional<Read> receipt(String kind) {
        return receipts.stream().filter(each -> each.kind().equals(kind)).findFirst();
    }

    /** What was decided: of a message as its signed receipts say, of a question as the answer itself says. */
    List<JsonNode> decisions() {
        if (body().path("dryRun").asBoolean()) {
            List<JsonNode> decisions = new ArrayList<>();
            body().path("decisions").forEach(decisions::add);
            return decisions;
        }
        return receipts.stream()
                .filter(each -> each.kind().equals("R2"))
                .map(each -> each.body().path("decision"))
                .toList();
    }
}
