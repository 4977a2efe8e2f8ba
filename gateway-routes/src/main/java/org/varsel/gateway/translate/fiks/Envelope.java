package org.varsel.gateway.translate.fiks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.translate.dialect.Profile;

/**
 * What Fiks IO routes by. Ids that the platform would give out are derived from the document instead, so that the same document
 * has the same envelope: accounts from the organisation, the message from the disclosure.
 */
final class Envelope {
    static final String ID = "MeldingId";
    static final String TYPE = "MeldingType";
    static final String ANSWERS = "SvarPaMelding";

    private static final String FROM = "AvsenderKontoId";
    private static final String TO = "MottakerKontoId";
    private static final String TTL = "Ttl";
    /** Headers that clients agree on; the platform carries them with a prefix that its libraries put on and take off. */
    private static final String CLIENT_ID = "Headere.klientMeldingId";

    private static final String CORRELATION = "Headere.klientKorrelasjonsId";

    private static final long SHORTEST = 1000;

    private Envelope() {}

    static Map<String, String> of(Profile profile, ObjectNode document) {
        return profile == Profile.RECEIPT ? receipt(document) : notice(profile, document);
    }

    /** What must be the same when a message is read; ids and accounts of a message from outside are the platform's. */
    static Set<String> agreed(Profile profile) {
        return switch (profile) {
            case DISCLOSURE -> Set.of(ID, TYPE, FROM, TO, TTL, CLIENT_ID, CORRELATION, ANSWERS);
            case SUBMISSION -> Set.of(TYPE, CLIENT_ID, CORRELATION, ANSWERS);
            case RECEIPT -> Set.of(TYPE, CLIENT_ID, ANSWERS);
        };
    }

    private static Map<String, String> notice(Profile profile, ObjectNode document) {
        JsonNode header = document.path("header");
        Map<String, String> envelope = new TreeMap<>();
        String stable = NamedUuid.of(
                "notice", text(header, "noticeId"), header.path("noticeVersion").asText());
        envelope.put(ID, profile == Profile.DISCLOSURE ? text(header, "disclosureId") : stable);
        envelope.put(CLIENT_ID, stable);
        envelope.put(CORRELATION, text(header, "threadId"));
        envelope.put(TYPE, FiksReceipts.PREFIX + text(header, "type"));
        envelope.put(FROM, account(header.path("sender"), "header.sender"));
        if (profile == Profile.DISCLOSURE) {
            envelope.put(TO, account(header.path("recipient"), "header.recipient"));
        }
        envelope.put(TTL, timeToLive(text(header, "recordedAt"), text(header, "expiresAt")));
        if (header.path("inReplyTo").isTextual()) {
            envelope.put(ANSWERS, text(header, "inReplyTo"));
        }
        return envelope;
    }

    private static Map<String, String> receipt(ObjectNode receipt) {
        Map<String, String> envelope = new TreeMap<>();
        envelope.put(ID, text(receipt, "receiptId"));
        envelope.put(CLIENT_ID, text(receipt, "receiptId"));
        envelope.put(TYPE, FiksReceipts.type(receipt));
        envelope.put(FROM, account(receipt.path("by").path("org"), "by.org"));
        envelope.put(ANSWERS, text(receipt, receipt.has("disclosureId") ? "disclosureId" : "noticeId"));
        return envelope;
    }

    private static String account(JsonNode org, String place) {
        if (!org.path("scheme").isTextual() || !org.path("value").isTextual()) {
            throw new Fault(ErrorCode.TRANSLATE_LOSS, "Fiks needs " + place + ", which the document lacks");
        }
        return NamedUuid.of(
                "account", org.path("scheme").asText(), org.path("value").asText());
    }

    /** In milliseconds; the platform takes nothing shorter than a second. */
    private static String timeToLive(String from, String until) {
        try {
            long millis = Duration.between(OffsetDateTime.parse(from), OffsetDateTime.parse(until))
                    .toMillis();
            return String.valueOf(Math.max(SHORTEST, millis));
        } catch (DateTimeException | ArithmeticException e) {
            throw new Fault(ErrorCode.TRANSLATE_LOSS, "header.recordedAt and header.expiresAt must be times", e);
        }
    }

    private static String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        if (!value.isTextual()) {
            throw new Fault(ErrorCode.TRANSLATE_LOSS, "Fiks needs " + member + ", which the document lacks");
        }
        return value.asText();
    }
}
