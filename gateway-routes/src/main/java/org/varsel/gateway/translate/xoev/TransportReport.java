package org.varsel.gateway.translate.xoev;

import static org.varsel.gateway.translate.xoev.Xta.at;
import static org.varsel.gateway.translate.xoev.Xta.element;
import static org.varsel.gateway.translate.xoev.Xta.text;
import static org.varsel.gateway.translate.xoev.Xta.uuid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.translate.mapping.Branch;
import org.varsel.gateway.translate.mapping.JsonForm;
import org.varsel.schemas.json.Jcs;

/**
 * A receipt as XTA's report on a transport: its status as the traffic light that XTA has, its time at the attribute of the
 * delivery that it proves, its reasons as records, and the whole receipt as an additional report, so that nothing is lost. A
 * report of another server has no such addition and says less; {@link ReportedStatus} reads it.
 */
final class TransportReport {
    private static final String RECEIPT = "quittung";
    private static final String REPORTS = Xta.LISTS + "zusatzbericht";
    private static final String REASONS = "https://varsel.example/v1/codelists/receipt-reason";

    /** The attribute of the delivery that a receipt proves; a decision, a destruction and a failure have none. */
    static final Map<String, String> PROVES = Map.of(
            "R1", "osci:Origin",
            "R3", "osci:InitialSend",
            "R4", "osci:Delivery",
            "R5", "osci:InitialFetch",
            "R6", "osci:Reception");

    private TransportReport() {}

    static Branch of(ObjectNode receipt) {
        return element(
                "xta:TransportReport",
                metaData(receipt),
                text("xta:ReportTime", receipt.path("at")),
                text("xta:XTAServerIdentity", identity(receipt.path("by").path("org"))),
                status(receipt),
                element(
                        "xta:AdditionalReports",
                        element(
                                "xta:Report",
                                Xta.code("xta:Key", REPORTS, Xta.VERSION, RECEIPT),
                                text("xta:Data", Base64.getEncoder().encodeToString(Jcs.canonical(receipt))))));
    }

    /** The receipt in the addition, or what a report without it says. */
    static ObjectNode read(Branch report) {
        if (!report.name().equals("xta:TransportReport")) {
            throw Xta.unreadable("is no transport report");
        }
        String whole = addition(report);
        return whole == null ? ReportedStatus.receipt(report) : JsonForm.object(ContentContainer.decoded(whole));
    }

    /** The receipt as we add it; null in the report of another server. */
    static @Nullable String addition(Branch report) {
        Branch additional = report.first("xta:AdditionalReports");
        if (additional != null) {
            for (Branch each : additional.branches()) {
                if (at(each, "xta:Key", "@listURI").equals(REPORTS)
                        && at(each, "xta:Key", "code").equals(RECEIPT)) {
                    return at(each, "xta:Data");
                }
            }
        }
        return null;
    }

    private static Branch metaData(ObjectNode receipt) {
        String proves = PROVES.get(receipt.path("kind").asText());
        boolean byReader =
                "osci:Delivery".equals(proves) || "osci:InitialFetch".equals(proves) || "osci:Reception".equals(proves);
        JsonNode id = receipt.has("disclosureId") ? receipt.path("disclosureId") : receipt.path("noticeId");
        return element(
                "osci:MessageMetaData",
                element("osci:DeliveryAttributes", proves == null ? null : text(proves, receipt.path("at"))),
                element("osci:Originators", MessageMetaData.hub("osci:Author")),
                element(
                        "osci:Destinations",
                        byReader
                                ? MessageMetaData.party(
                                        "osci:Reader", receipt.path("by").path("org"))
                                : MessageMetaData.hub("osci:Reader")),
                element("osci:MsgIdentification", uuid("wsa:MessageID", id)),
                MessageMetaData.qualifier(TextNode.valueOf("receipt.v1")));
    }

    private static Branch status(ObjectNode receipt) {
        Light light = Light.of(receipt.path("status").asText());
        Branch records = Branch.named(light.list());
        for (JsonNode reason : receipt.path("reasons")) {
            records.add(element(
                    light.record(),
                    text("xta:Timestamp", receipt.path("at")),
                    Xta.code(
                            "xta:Code",
                            REASONS,
                            Xta.VERSION,
                            reason.path("code").asText()),
                    text("xta:Reason", reason.path("text").asText())));
        }
        return element(
                "xta:MessageStatus",
                text("xta:Status", light.number()),
                records.branches().isEmpty() ? null : records);
    }

    /** For people and logs; the organisation itself stands in the addition. */
    private static String identity(JsonNode org) {
        return org.path("scheme").asText() + ":" + org.path("value").asText();
    }

    /** What a record says, for a reader of reports. */
    static ObjectNode reason(Branch record, ObjectNode into) {
        if (!at(record, "xta:Code", "@listURI").equals(REASONS)) {
            return into.put("code", "OTHER").put("text", at(record, "xta:Reason"));
        }
        into.put("code", at(record, "xta:Code", "code"));
        String text = at(record, "xta:Reason");
        return text.isEmpty() ? into : into.put("text", text);
    }
}
