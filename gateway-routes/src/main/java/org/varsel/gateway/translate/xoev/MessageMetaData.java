package org.varsel.gateway.translate.xoev;

import static org.varsel.gateway.translate.xoev.Xta.element;
import static org.varsel.gateway.translate.xoev.Xta.text;
import static org.varsel.gateway.translate.xoev.Xta.uuid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.Branch;

/**
 * What XTA routes by, made from the header and never read for it. Who a notice is sent for is its author, who sends it is the
 * sender; nothing about the person stands here, as servers on the way keep it.
 */
final class MessageMetaData {
    private static final String ISO6523 = "urn:oasis:names:tc:ebcore:partyid-type:iso6523:";
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}T.*";

    /** Receipts in the order that OSCI has for them, by the kind that asks for each. */
    private static final Map<String, String> RECEIPTS = receipts();

    private MessageMetaData() {}

    static Branch of(Profile profile, ObjectNode document) {
        JsonNode header = document.path("header");
        boolean sent = profile == Profile.DISCLOSURE;
        JsonNode forWhom = header.path("onBehalfOf");
        return element(
                "osci:MessageMetaData",
                element(
                        "osci:DeliveryAttributes",
                        text("osci:Origin", header.path("recordedAt")),
                        text("osci:NotBefore", header.path("notBefore")),
                        day("osci:ObsoleteAfter", header.path("expiresAt")),
                        text("osci:ServiceQuality", document.path("legal").path("classification")),
                        receipts(header.path("receiptRequest").path("kinds"))),
                element(
                        "osci:Originators",
                        party("osci:Author", forWhom.isMissingNode() ? header.path("sender") : forWhom),
                        party("osci:Sender", header.path("sender"))),
                element(
                        "osci:Destinations",
                        sent ? party("osci:Reader", header.path("recipient")) : hub("osci:Reader")),
                element(
                        "osci:MsgIdentification",
                        uuid("wsa:MessageID", header.path(sent ? "disclosureId" : "noticeId")),
                        uuid("osci:In-Reply-To", header.path("inReplyTo")),
                        element("osci:ProcessRef", text("osci:Requester", header.path("threadId")))),
                qualifier(header.path("type")),
                element(
                        "osci:MessageProperties",
                        property("noticeId", header.path("noticeId")),
                        property("noticeVersion", header.path("noticeVersion"))));
    }

    /** What a message is, for a server that knows only the list of services. */
    static Branch qualifier(JsonNode type) {
        return element(
                "osci:Qualifier",
                text("osci:Service", "urn:varsel:de:dienst:mitteilung:1"),
                element("osci:BusinessScenario", text("osci:Undefined", "Entlassung und Rückkehr")),
                Xta.code("osci:MessageType", Xta.LISTS + "nachrichtenart", Xta.VERSION, type.asText())
                        .add(text("@payloadSchema", "urn:varsel:de:mitteilung:1")));
    }

    /** The gateway, which has no number of a register. */
    static Branch hub(String name) {
        return element(name, text("osci:Identifier", "vermittlungsstelle").add(text("@type", "urn:varsel:de:stelle")));
    }

    static Branch party(String name, JsonNode org) {
        Branch identifier = text("osci:Identifier", org.path("value").asText())
                .add(text("@type", ISO6523 + org.path("scheme").asText()));
        add(identifier, text("@name", org.path("name")));
        add(identifier, text("@category", org.path("role")));
        return element(name, identifier);
    }

    private static void add(Branch branch, @Nullable Branch inside) {
        if (inside != null) {
            branch.add(inside);
        }
    }

    private static @Nullable Branch property(String key, JsonNode value) {
        return value.isMissingNode()
                ? null
                : element(
                        "osci:Property",
                        Xta.code("osci:Key", Xta.LISTS + "eigenschaft", Xta.VERSION, key),
                        text("osci:Value", value.asText()));
    }

    /** XTA forgets a message by the day, not by the minute; the minute stands in the message. */
    private static @Nullable Branch day(String name, JsonNode time) {
        return time.asText().matches(DAY) ? text(name, time.asText().substring(0, 10)) : null;
    }

    private static @Nullable Branch receipts(JsonNode kinds) {
        if (kinds.isMissingNode()) {
            return null;
        }
        Branch asked = Branch.named("osci:ReceiptRequests");
        RECEIPTS.forEach((kind, name) -> {
            for (JsonNode each : kinds) {
                if (each.asText().equals(kind)) {
                    asked.add(Branch.named(name));
                    return;
                }
            }
        });
        return asked;
    }

    private static Map<String, String> receipts() {
        Map<String, String> receipts = new LinkedHashMap<>();
        receipts.put("submission", "osci:Submission");
        receipts.put("relay", "osci:Relay");
        receipts.put("delivery", "osci:Delivery");
        receipts.put("opened", "osci:Fetch");
        receipts.put("business", "osci:Reception");
        return receipts;
    }
}
