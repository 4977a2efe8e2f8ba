package org.varsel.schemas.xml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.varsel.schemas.Examples;
import org.varsel.schemas.json.StrictJson;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Twins over bytes, and a disclosure with its openings, for which there is no example file. */
final class Twins {

    private Twins() {}

    static byte[] bytes(XmlForm form, JsonNode json) {
        Document document = StrictXml.newDocument();
        document.appendChild(form.write(json, document));
        return XmlBytes.of(document);
    }

    static JsonNode json(XmlForm form, byte[] xml) {
        return form.read(root(xml));
    }

    static Element root(byte[] xml) {
        return StrictXml.parse(xml).getDocumentElement();
    }

    static JsonNode example(String name) {
        return StrictJson.parse(Examples.example(name).bytes());
    }

    static JsonNode sealedContent() {
        ObjectNode sealed = JsonNodeFactory.instance.objectNode();
        sealed.set("disclosure", disclosure());
        sealed.putArray("opening")
                .add("WyJzM2NyM3RzNGx0YmFzZTY0IiwiaWRlbnRpdHkuZnVsbE5hbWUiXQ")
                .add("WyJhbjB0aDNyczRsdGJhc2U2NCIsInNhZmV0eUFkdmljZS5wcmVjYXV0aW9uIl0");
        return sealed;
    }

    /** What the police district gets of the first example. */
    private static JsonNode disclosure() {
        JsonNode submission = example("returnee.notified/ok");
        ObjectNode header = submission.path("header").deepCopy();
        JsonNode recipient = header.remove("permittedRecipient").get(0);
        header.put("disclosureId", "459f0b25-ee2c-5698-a09d-9aa6c46784d2");
        header.set("recipient", recipient);
        ObjectNode legal = JsonNodeFactory.instance.objectNode();
        legal.put("jurisdiction", "NO").put("purpose", "prevent-crime");
        legal.putArray("basis")
                .addObject()
                .put("ruleId", "no.21.returnee-to-police-district@1")
                .put("citation", "Politiregisterloven § 21")
                .putArray("scopeCategory")
                .add("identity")
                .add("safetyAdvice");
        legal.put("decisionId", "7b0f2c1e-5d0a-4b43-8a51-0d1f6a3b9c12")
                .put("policyDigest", "sha256:2b8a0b6ed49079a8505e2e3a1695895c1635e16461b12863d1f9235e26eb45bb")
                .put("decidedAt", "2026-11-02T08:31:00Z")
                .put("decidedBy", "rule")
                .put("furtherUse", "prohibited")
                .put("classification", "UNCLASSIFIED")
                .put("originatorControl", true);
        legal.putObject("retention").put("deleteAfter", "P1Y").put("basis", "policy-floor");
        legal.putObject("withheldDisclosure").put("mode", "silent");
        legal.putArray("duties");
        legal.put("processingActivityId", "https://varsel.example/processing/returnee");
        ObjectNode disclosure = JsonNodeFactory.instance.objectNode();
        disclosure.set("header", header);
        disclosure.set("legal", legal);
        ObjectNode content = disclosure.putObject("content");
        content.putObject("identity").put("fullName", "Tenkt Oppdiktsen");
        content.set("safetyAdvice", submission.path("content").path("safetyAdvice"));
        return disclosure;
    }
}
