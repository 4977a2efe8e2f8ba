package org.varsel.schemas.xml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A message of every kind, made of the examples. Nothing in them is signed or encrypted: what is Base64 here is the plain document
 * that a gateway or a recipient would have signed or sealed.
 */
final class SoapMessages {

    private static final String NOTICE_ID = "e73dfa22-8aa8-5e70-9861-2f12f70c878f";
    private static final String THREAD_ID = "752eb1cf-a17d-5e94-9141-8e16c059edd8";
    private static final String DISCLOSURE_ID = "459f0b25-ee2c-5698-a09d-9aa6c46784d2";

    private SoapMessages() {}

    static JsonNode of(String message) {
        return switch (message) {
            case "SubmitRequest" -> json().set("submission", Twins.example("returnee.notified/ok"));
            case "WithdrawRequest" -> json().set("submission", Twins.example("notice.withdrawn/ok"));
            case "SubmitResponse", "WithdrawResponse" -> answer("status");
            case "StatusRequest" -> json().put("noticeId", NOTICE_ID);
            case "StatusResponse" -> answer("state");
            case "InboxRequest" -> json().put("max", 10);
            case "InboxResponse" -> inbox();
            case "AcknowledgeRequest", "DeliverResponse" -> json().put("receipt", receipt("R4"));
            case "AcknowledgeResponse" -> json().put("status", "recorded");
            case "DeliverRequest" -> json().set("delivery", delivery());
            case "Problem" -> problem();
            default -> throw new AssertionError("no example of " + message);
        };
    }

    static JsonNode dryRun() {
        JsonNode decision = Twins.example("receipts/R2").path("decision");
        ObjectNode tried = decision.deepCopy();
        tried.remove("caseId");
        tried.set("policyDigest", Twins.example("receipts/R2").path("policyDigest"));
        ArrayNode explanation = tried.putArray("explanation");
        ObjectNode field = explanation.addObject().put("path", "residence.currentAddress");
        field.putArray("sentences").add("No rule covers this field.");
        field.putArray("smallestChange").addObject().put("fact", "consent").put("to", "true");
        explanation.addObject().put("path", "identity.fullName").putArray("sentences");
        ((ObjectNode) explanation.get(1)).putArray("smallestChange");
        ObjectNode answer = json().put("dryRun", true);
        answer.putArray("decisions").add(tried);
        return answer;
    }

    /** The envelope around a message, indented. */
    static String envelope(String message) {
        boolean answer = message.endsWith("Response") || message.equals("Problem");
        Indented out = new Indented();
        out.open("<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\""
                + " xmlns:wsa=\"http://www.w3.org/2005/08/addressing\">");
        out.open("<soap:Header>");
        out.line("<wsa:To>" + to(message, answer) + "</wsa:To>");
        out.line("<wsa:Action>" + XmlForms.SERVICE + ":"
                + (message.endsWith("Request") ? message.substring(0, message.length() - 7) : message)
                + "</wsa:Action>");
        out.line("<wsa:MessageID>urn:uuid:0b0e4c43-7a3b-4c0e-9d5a-" + (answer ? "5f1d1c0a7b02" : "5f1d1c0a7b01")
                + "</wsa:MessageID>");
        if (answer) {
            out.line("<wsa:RelatesTo>urn:uuid:0b0e4c43-7a3b-4c0e-9d5a-5f1d1c0a7b01</wsa:RelatesTo>");
        }
        out.close("soap:Header").open("<soap:Body>");
        IndentedTwin twin = new IndentedTwin(out);
        XmlForm form = XmlForms.standard().service(message);
        if (message.equals("Problem")) {
            out.open("<soap:Fault>");
            out.open("<soap:Code>").line("<soap:Value>soap:Sender</soap:Value>").close("soap:Code");
            out.open("<soap:Reason>")
                    .line("<soap:Text xml:lang=\"en\">The notice does not fit the schema of its type.</soap:Text>")
                    .close("soap:Reason");
            out.open("<soap:Detail>");
            twin.write(form.write(of(message), StrictXml.newDocument()));
            out.close("soap:Detail").close("soap:Fault");
        } else {
            twin.write(form.write(of(message), StrictXml.newDocument()));
        }
        return out.close("soap:Body").close("soap:Envelope").toString();
    }

    private static String to(String message, boolean answer) {
        if (answer) {
            return "http://www.w3.org/2005/08/addressing/anonymous";
        }
        return message.equals("DeliverRequest")
                ? "https://recipient.example/varsel/soap/v1"
                : "https://gateway.example:8443/soap/v1";
    }

    private static ObjectNode answer(String standing) {
        ObjectNode answer =
                json().put("noticeId", NOTICE_ID).put("noticeVersion", 1).put("threadId", THREAD_ID);
        answer.put(standing, "released");
        ObjectNode disclosure = answer.putArray("disclosures").addObject().put("disclosureId", DISCLOSURE_ID);
        disclosure
                .putObject("recipient")
                .put("scheme", "0192")
                .put("value", "310000108")
                .put("role", "police");
        disclosure.put("outcome", "permitted").put("state", "logged");
        disclosure.putObject("log").put("origin", "varsel.example/police").put("index", 41);
        answer.putArray("receipts").add(receipt("R1")).add(receipt("R2"));
        return answer;
    }

    private static ObjectNode inbox() {
        ObjectNode inbox = json().put("leaseUntil", "2026-11-02T08:46:00Z");
        inbox.putArray("delivery").add(delivery());
        return inbox;
    }

    private static ObjectNode delivery() {
        byte[] sealed = Twins.bytes(XmlForms.standard().sealedContent(), Twins.sealedContent());
        return json().put("disclosureId", DISCLOSURE_ID)
                .put("type", "returnee.notified.v1")
                .put("time", "2026-11-02T08:31:00Z")
                .put("sealed", base64(sealed))
                .put("entry", base64("{\"type\":\"disclosure\"}".getBytes(StandardCharsets.UTF_8)))
                .put("msgSalt", base64("sixteen bytes 16".getBytes(StandardCharsets.UTF_8)))
                .put("proof", "c2sp.org/tlog-proof@v1\nindex 41\n\nvarsel.example/police\n42\n");
    }

    private static ObjectNode problem() {
        ObjectNode problem = json().put("code", "validate.schema")
                .put("title", "The notice does not fit the schema of its type")
                .put("detail", "The notice has one violation.")
                .put("remedy", "Correct the places that are listed; the schemas are published with the gateway.");
        problem.putArray("errors")
                .addObject()
                .put("pointer", "/content/travel")
                .put("code", "missing")
                .put("detail", "is required here; add it");
        return problem.put("instance", "urn:uuid:0b0e4c43-7a3b-4c0e-9d5a-5f1d1c0a7b03");
    }

    private static String receipt(String kind) {
        return base64(Twins.bytes(XmlForms.standard().receipt(), Twins.example("receipts/" + kind)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
