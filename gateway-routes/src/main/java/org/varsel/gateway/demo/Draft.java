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
    private static final String PLAN = "releasePlan";
    private static final String CONSENT = "personConsent";

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
        header.put("noticeVersion", 1);
        header.put("threadId", UUID.randomUUID().toString());
        if (header.has("subjectRef")) { // a briefing is about nobody
            header.put("subjectRef", "ref:" + UUID.randomUUID());
        }
        header.set("originator", org(sender));
        header.set("sender", org(sender));
        header.put("recordedAt", time(now));
        header.put("expiresAt", time(now.plus(Duration.ofDays(14))));
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
        entry.put("notation", person.number())
                .put("schemeAgency", "Skatteetaten")
                .put("type", "no-fnr");
        return this;
    }

    Draft set(String category, String element, JsonNode value) {
        part("content").withObject("/" + category).set(element, value);
        return this;
    }

    Draft set(String category, String element, String value) {
        return set(category, element, JSON.textNode(value));
    }

    Draft header(String member, String value) {
        part("header").put(member, value);
        return this;
    }

    /** The same before anybody stated a fact. */
    Draft unstated(String fact) {
        Draft other = new Draft(document.deepCopy());
        ArrayNode attestations = other.part("legal").withArray("attestations");
        attestations.remove(place(attestations, fact));
        if (other.statesConsent(fact)) {
            other.part("content").withObject("/" + PLAN).remove(CONSENT);
        }
        return other;
    }

    /** The same with a fact turned round. */
    Draft opposite(String fact) {
        Draft other = new Draft(document.deepCopy());
        ArrayNode attestations = other.part("legal").withArray("attestations");
        ObjectNode attestation = (ObjectNode) attestations.path(place(attestations, fact));
        attestation.put("value", !attestation.path("value").asBoolean());
        if (other.statesConsent(fact)) {
            ObjectNode plan = other.part("content").withObject("/" + PLAN);
            plan.put(CONSENT, !plan.path(CONSENT).asBoolean());
        }
        return other;
    }

    /** Consent is said twice: as a fact to decide by, and to the recipient as part of the plan. */
    private boolean statesConsent(String fact) {
        return fact.equals("consent") && part("content").path(PLAN).has(CONSENT);
    }

    private static int place(ArrayNode attestations, String fact) {
        for (int i = 0; i < attestations.size(); i++) {
            if (attestations.path(i).path("fact").asText().equals(fact)) {
                return i;
            }
        }
        throw DemoFailure.environment("The example attests no fact " + fact + ".");
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
                .put("scheme", party.scheme())
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
