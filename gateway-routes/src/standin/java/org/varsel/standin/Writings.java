package org.varsel.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Documents that a party writes itself: a relay of what it received, and the answer to a case that waits for it. */
final class Writings {
    private static final List<String> KEPT_HEADER =
            List.of("type", "threadId", "originator", "occurredAt", "expiresAt", "eventCertainty", "language");
    private static final List<String> KEPT_LEGAL = List.of("jurisdiction", "classification", "handlingCode");

    private final Profile profile;
    private final Clock clock;

    Writings(Profile profile, Clock clock) {
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * A new notice in the same thread: what we received, never more of the originator's, plus what we add and answer for.
     *
     * @param received the disclosure as it was delivered to us
     * @param additions {@code header}, {@code legal} and {@code content} of our own; ours win
     */
    ObjectNode relay(ObjectNode received, JsonNode additions) {
        ObjectNode document = Json.object();
        ObjectNode header = document.putObject("header");
        copy(received.path("header"), header, KEPT_HEADER);
        header.put("noticeId", UUID.randomUUID().toString());
        header.put("noticeVersion", 1).put("action", "new");
        header.set("sender", self());
        header.set("inReplyTo", received.path("header").path("noticeId"));
        header.set("onBehalfOf", received.path("header").path("originator"));
        header.put("recordedAt", now());
        header.put("subjectRef", "ref:" + UUID.randomUUID());
        header.set("receiptRequest", receiptRequest(received.path("header").path("expiresAt").asText()));
        ObjectNode legal = document.putObject("legal");
        copy(received.path("legal"), legal, KEPT_LEGAL);
        legal.put("originatorControl", received.path("legal").path("originatorControl").asBoolean());
        legal.put("investigationContent", false);
        ObjectNode content = document.putObject("content");
        content.setAll((ObjectNode) received.path("content").deepCopy());
        header.setAll(part(additions, "header"));
        legal.setAll(part(additions, "legal"));
        for (Map.Entry<String, JsonNode> category : part(additions, "content").properties()) {
            content.withObject("/" + category.getKey()).setAll((ObjectNode) category.getValue());
        }
        return document;
    }

    /** The answer of the organisation that a held case waits for. */
    ObjectNode answer(boolean agreed, String caseId, String threadId, JsonNode officer, String reason) {
        ObjectNode document = Json.object();
        ObjectNode header = document.putObject("header");
        header.put("type", agreed ? "release.agreed.v1" : "release.vetoed.v1");
        header.put("noticeId", UUID.randomUUID().toString());
        header.put("noticeVersion", 1).put("action", "new");
        header.put("threadId", threadId).put("inReplyTo", caseId);
        header.set("originator", self());
        header.set("sender", self());
        header.put("recordedAt", now());
        String expires = later(Duration.ofDays(7));
        header.put("expiresAt", expires).put("eventCertainty", "actual");
        header.set("receiptRequest", receiptRequest(expires));
        header.put("subjectRef", "case:" + caseId).put("language", "en");
        ObjectNode legal = document.putObject("legal");
        legal.put("jurisdiction", "NO").put("purpose", "administration-of-notices");
        legal.put("classification", "UNCLASSIFIED");
        legal.put("originatorControl", false).put("investigationContent", false);
        legal.set("responsibleOfficer", officer);
        ObjectNode answer = document.putObject("content").putObject("answer");
        answer.set("officer", officer);
        answer.put("reason", reason);
        return document;
    }

    private ObjectNode self() {
        return Json.object().put("scheme", profile.scheme()).put("value", profile.value()).put("name", profile.name());
    }

    private static ObjectNode receiptRequest(String by) {
        ObjectNode request = Json.object();
        request.putArray("kinds").add("delivery").add("business");
        return request.put("by", by);
    }

    private static void copy(JsonNode from, ObjectNode to, List<String> members) {
        for (String member : members) {
            if (from.has(member)) {
                to.set(member, from.get(member).deepCopy());
            }
        }
    }

    private static ObjectNode part(JsonNode additions, String member) {
        return additions.path(member) instanceof ObjectNode object ? object : Json.object();
    }

    private String now() {
        return later(Duration.ZERO);
    }

    private String later(Duration after) {
        return Instant.now(clock).plus(after).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
