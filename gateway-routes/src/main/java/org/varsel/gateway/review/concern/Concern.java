package org.varsel.gateway.review.concern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.varsel.gateway.party.Party;

/**
 * The submission that a form says: {@code concern.referred} of the account's party. Who files, when and for whom comes from the account and
 * the clock; what the person typed goes into content, purpose and necessity alone.
 */
public final class Concern {
    /** Rows for children on the page. */
    public static final int CHILDREN = 3;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> LANGUAGES = Map.of(
            "NO", "nb", "DK", "da", "SE", "sv", "DE", "de", "NL", "nl", "BE", "nl", "FR", "fr", "ES", "es", "GB", "en");

    private final Typed typed;
    private final Party party;
    private final String officer;
    private final Instant now;

    public Concern(Typed typed, Party party, String officer, Instant now) {
        this.typed = typed;
        this.party = party;
        this.officer = officer;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The document.
     *
     * @param asked facts that are the sender's to state
     */
    public ObjectNode document(UUID noticeId, String spoken, List<String> asked) {
        ObjectNode document = JSON.objectNode();
        header(document.putObject("header"), noticeId, spoken);
        legal(document.putObject("legal"), asked);
        content(document.putObject("content"));
        return document;
    }

    private void header(ObjectNode header, UUID noticeId, String spoken) {
        header.put("type", "concern.referred.v1");
        header.put("noticeId", noticeId.toString());
        header.put("noticeVersion", 1);
        header.put("action", "new");
        header.put("threadId", UUID.randomUUID().toString());
        header.set("originator", org());
        header.set("sender", org());
        String[] to = typed.text("recipient").split("[ :]", 3);
        if (to.length == 3) {
            header.putArray("permittedRecipient")
                    .addObject()
                    .put("scheme", to[1])
                    .put("value", to[2])
                    .put("role", to[0]);
        }
        header.put("recordedAt", now.toString());
        header.put(
                "expiresAt",
                now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant().toString());
        header.put("eventCertainty", "actual");
        List.of("submission", "decision", "delivery", "business")
                .forEach(header.putObject("receiptRequest").putArray("kinds")::add);
        header.put("subjectRef", "case:" + UUID.randomUUID());
        String national = LANGUAGES.getOrDefault(party.jurisdiction(), "en");
        header.put("language", spoken.equals("nn") && national.equals("nb") ? "nn" : national);
    }

    private void legal(ObjectNode legal, List<String> asked) {
        legal.put("jurisdiction", party.jurisdiction());
        legal.put("purpose", typed.text("purpose"));
        put(legal, "necessityStatement", "necessity");
        legal.put("classification", "UNCLASSIFIED");
        legal.put("originatorControl", false);
        legal.put("investigationContent", false);
        ObjectNode informed = legal.putObject("personInformed");
        informed.put("informed", typed.text("informed").equals("yes"));
        if (typed.text("informed").equals("no")) {
            put(informed, "reasonNot", "reasonNot");
        }
        legal.putObject("responsibleOfficer").put("name", officer).put("role", "frontline");
        ArrayNode attestations = JSON.arrayNode();
        for (String fact : asked) {
            String said = fact.equals("necessityStated") ? "yes" : typed.text("fact-" + fact);
            if (said.equals("yes") || said.equals("no")) {
                attestations
                        .addObject()
                        .put("fact", fact)
                        .put("value", said.equals("yes"))
                        .put("by", officer)
                        .put("at", now.toString());
            }
        }
        if (!attestations.isEmpty()) {
            legal.set("attestations", attestations);
        }
    }

    private void content(ObjectNode content) {
        ObjectNode identity = content.putObject("identity");
        put(identity, "fullName", "fullName");
        put(identity, "dateOfBirth", "dateOfBirth");
        if (!typed.text("municipality").isEmpty()) {
            content.putObject("residence")
                    .putObject("municipality")
                    .put("country", party.jurisdiction())
                    .put("code", typed.text("municipality"));
        }
        ObjectNode concern = content.putObject("concern");
        put(concern, "observedOn", "observedOn");
        typed.all("indicator").forEach(concern.withArray("indicator")::add);
        put(concern, "narrative", "narrative");
        put(concern, "history", "history");
        put(concern, "actionsTaken", "actionsTaken");
        typed.lines("otherAgencies")
                .forEach(name -> concern.withArray("otherAgencies").addObject().put("name", name));
        children(content);
        ObjectNode reporter = content.putObject("reporter");
        reporter.set("org", org());
        reporter.put("role", typed.text("reporterRole"));
        put(reporter, "name", "reporterName");
        reporter.put("protectReporter", typed.text("protectReporter").equals("yes"));
        if (!typed.all("action").isEmpty() || !typed.text("actionText").isEmpty()) {
            ObjectNode requested = content.putObject("requestedAction");
            typed.all("action").forEach(requested.withArray("action")::add);
            put(requested, "text", "actionText");
        }
    }

    private void children(ObjectNode content) {
        for (int i = 0; i < CHILDREN; i++) {
            if (!typed.text("childName" + i).isEmpty()) {
                ObjectNode child =
                        content.withObject("/children").withArray("child").addObject();
                ObjectNode identity = child.putObject("identity");
                put(identity, "fullName", "childName" + i);
                put(identity, "dateOfBirth", "childBorn" + i);
                child.put("role", typed.text("childRole" + i));
            }
        }
    }

    private ObjectNode org() {
        return JSON.objectNode()
                .put("scheme", party.id().scheme())
                .put("value", party.id().value())
                .put("name", party.name());
    }

    private void put(ObjectNode object, String member, String field) {
        if (!typed.text(field).isEmpty()) {
            object.put(member, typed.text(field));
        }
    }
}
