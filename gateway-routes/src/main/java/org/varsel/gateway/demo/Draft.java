package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** A submission on somebody's desk: an example document that is made this scenario's own before it is sent. */
final class Draft {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode document;

    private Draft(ObjectNode document) {
        this.document = document;
    }

    /** The example with ids and times of its own, from {@code sender}, to nobody yet. */
    static Draft from(ObjectNode example, Cast sender, Instant now) {
        Draft draft = new Draft(example.deepCopy());
        ObjectNode header = draft.part("header");
        header.remove(
                List.of("permittedRecipient", "supersedes", "inReplyTo", "onBehalfOf", "occurredAt", "notBefore"));
        header.put("noticeId", UUID.randomUUID().toString());
        header.put("noticeVersion", 1).put("action", "new");
        header.put("threadId", UUID.randomUUID().toString());
        header.put("subjectRef", "ref:" + UUID.randomUUID());
        header.set("originator", org(sender));
        header.set("sender", org(sender));
        header.put("recordedAt", time(now));
        header.put("expiresAt", time(now.plus(Duration.ofDays(14))));
        header.withObject("/receiptRequest").put("by", time(now.plus(Duration.ofDays(7))));
        draft.part("legal").path("attestations").forEach(attestation -> ((ObjectNode) attestation)
                .put("at", time(now.minus(Duration.ofHours(1)))));
        return draft;
    }

    Draft to(Cast recipient, String role) {
        ArrayNode recipients = part("header").withArray("permittedRecipient");
        recipients.add(org(recipient).put("role", role));
        return this;
    }

    Draft about(Person person) {
        ObjectNode identity = part("content").putObject("identity");
        identity.put("fullName", person.fullName()).put("dateOfBirth", person.dateOfBirth());
        ObjectNode entry =
                part("content").putObject("identifier").putArray("identifier").addObject();
        entry.put("notation", person.number()).put("type", "no-fnr");
        return this;
    }

    Draft set(String category, String element, JsonNode value) {
        part("content").withObject("/" + category).set(element, value);
        return this;
    }

    Draft set(String category, String element, String value) {
        return set(category, element, JSON.textNode(value));
    }

    Draft without(String category) {
        part("content").remove(category);
        return this;
    }

    Draft legal(String member, JsonNode value) {
        part("legal").set(member, value);
        return this;
    }

    Draft legal(String member, String value) {
        return legal(member, JSON.textNode(value));
    }

    /** States a fact for which a named person answers; replaces an earlier statement of the same fact. */
    Draft attest(String fact, boolean value, Instant now) {
        ArrayNode attestations = part("legal").withArray("attestations");
        for (int i = attestations.size() - 1; i >= 0; i--) {
            if (attestations.get(i).path("fact").asText().equals(fact)) {
                attestations.remove(i);
            }
        }
        attestations.add(attestation(fact, value, now));
        return this;
    }

    static ObjectNode attestation(String fact, boolean value, Instant now) {
        return DemoJson.object()
                .put("fact", fact)
                .put("value", value)
                .put("by", "Synne Saksbehandler (demo)")
                .put("at", time(now.minus(Duration.ofHours(1))));
    }

    Draft header(String member, String value) {
        part("header").put(member, value);
        return this;
    }

    ObjectNode document() {
        return document;
    }

    String noticeId() {
        return part("header").path("noticeId").asText();
    }

    String threadId() {
        return part("header").path("threadId").asText();
    }

    static ObjectNode org(Cast party) {
        return DemoJson.object()
                .put("scheme", Cast.SCHEME)
                .put("value", party.number())
                .put("name", party.fullName());
    }

    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private ObjectNode part(String name) {
        return document.withObject("/" + name);
    }
}
