package org.varsel.gateway.translate.fiks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.varsel.gateway.translate.carrier.Carried;
import org.varsel.gateway.translate.carrier.Envelopes;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.Branch;
import org.varsel.gateway.translate.mapping.Mapping;
import org.varsel.gateway.translate.mapping.Mappings;

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

    static final Mapping MAPPING = Mappings.of(
            Envelope.class,
            Map.of(
                    "text", Envelopes.text(text -> true),
                    "type", Envelopes.prefixed(FiksReceipts.PREFIX, type -> true, ""),
                    "notice", Envelopes.derived(List.of("/noticeId", "/noticeVersion"), Envelope::notice),
                    "account", Envelopes.derived(List.of("/scheme", "/value"), Envelope::account),
                    "timeToLive", Envelopes.derived(List.of("/recordedAt", "/expiresAt"), Envelope::timeToLive),
                    "receiptType",
                            Envelopes.derived(
                                    List.of("/status", "/reasons[]/code"),
                                    receipt -> Optional.of(FiksReceipts.type(receipt))),
                    "answered", Envelopes.derived(List.of("/disclosureId", "/noticeId"), Envelope::answered)));

    private Envelope() {}

    static Map<String, String> of(Profile profile, ObjectNode document) {
        Map<String, String> envelope = new TreeMap<>();
        for (Branch header : MAPPING.write(profile, document, "envelope").branches()) {
            if (header.value() != null) {
                envelope.put(header.name(), header.value().asText());
            }
        }
        return envelope;
    }

    /** What must be the same when a message is read; ids and accounts of a message from outside are the platform's. */
    static Set<String> agreed(Profile profile) {
        return switch (profile) {
            case DISCLOSURE -> Set.of(ID, TYPE, FROM, TO, TTL, CLIENT_ID, CORRELATION, ANSWERS);
            case SUBMISSION -> Set.of(TYPE, CLIENT_ID, CORRELATION, ANSWERS);
            case RECEIPT -> Set.of(TYPE, CLIENT_ID, ANSWERS);
        };
    }

    private static Optional<String> notice(JsonNode header) {
        return text(header, "noticeId")
                .map(id ->
                        NamedUuid.of("notice", id, header.path("noticeVersion").asText()));
    }

    private static Optional<String> account(JsonNode org) {
        return text(org, "scheme")
                .flatMap(scheme -> text(org, "value").map(number -> NamedUuid.of("account", scheme, number)));
    }

    private static Optional<String> answered(JsonNode receipt) {
        return text(receipt, receipt.has("disclosureId") ? "disclosureId" : "noticeId");
    }

    /** In milliseconds; the platform takes nothing shorter than a second. None where one of the two is no time. */
    private static Optional<String> timeToLive(JsonNode header) {
        try {
            long millis = Duration.between(
                            OffsetDateTime.parse(header.path("recordedAt").asText()),
                            OffsetDateTime.parse(header.path("expiresAt").asText()))
                    .toMillis();
            return Optional.of(String.valueOf(Math.max(SHORTEST, millis)));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode object, String member) {
        return Carried.text(object.path(member), text -> true);
    }
}
