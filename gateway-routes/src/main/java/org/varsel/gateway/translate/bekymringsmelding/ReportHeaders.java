package org.varsel.gateway.translate.bekymringsmelding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.dialect.Profile;

/** The headers under which a report travels on Fiks IO: which message it is, of which notice, in which dialogue. */
final class ReportHeaders {
    static final String ID = "MeldingId";
    static final String TYPE = "MeldingType";

    private static final String REPORT = "no.ks.fiks.bekymringsmelding.offentlig.v2";
    private static final String DISCLOSURE = "disclosureId";
    private static final Map<String, String> MEMBERS =
            Map.of("Headere.klientMeldingId", "noticeId", "Headere.klientKorrelasjonsId", "threadId");

    private ReportHeaders() {}

    static Map<String, String> of(JsonNode header) {
        Map<String, String> headers = new TreeMap<>();
        headers.put(TYPE, REPORT);
        MEMBERS.forEach((name, member) -> put(headers, name, header.path(member)));
        put(headers, ID, header.path(header.has(DISCLOSURE) ? DISCLOSURE : "noticeId"));
        return headers;
    }

    /** Adds what they say; the id of a submission is the platform's and no disclosure's. */
    static void read(Profile profile, Map<String, String> headers, ObjectNode document) {
        if (!headers.getOrDefault(TYPE, REPORT).equals(REPORT)) {
            throw new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "The message is no public report of concern, version 2.")
                    .at("/" + TYPE);
        }
        ObjectNode header = document.withObject("/header");
        header.put("type", Bekymringsmelding.TYPE);
        MEMBERS.forEach((name, member) -> {
            if (headers.containsKey(name)) {
                header.put(member, headers.get(name));
            }
        });
        if (profile == Profile.DISCLOSURE && headers.containsKey(ID)) {
            header.put(DISCLOSURE, headers.get(ID));
        }
    }

    /** The leaves that come back. */
    static Set<String> carried(Profile profile) {
        Set<String> leaves = new TreeSet<>(Set.of("/header/type", "/header/noticeId", "/header/threadId"));
        if (profile == Profile.DISCLOSURE) {
            leaves.add("/header/" + DISCLOSURE);
        }
        return leaves;
    }

    private static void put(Map<String, String> headers, String name, JsonNode value) {
        if (value.isTextual()) {
            headers.put(name, value.asText());
        }
    }
}
