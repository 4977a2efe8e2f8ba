package org.varsel.gateway.hostile;

import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.hostile.Channel.ACKNOWLEDGE;
import static org.varsel.gateway.hostile.Channel.PUSH_JSON;
import static org.varsel.gateway.hostile.Channel.PUSH_SOAP;
import static org.varsel.gateway.hostile.Channel.RECEIPT;
import static org.varsel.gateway.hostile.Channel.REST;
import static org.varsel.gateway.hostile.Channel.SOAP;
import static org.varsel.gateway.hostile.Scene.CANARY;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.varsel.gateway.Sending;
import org.varsel.gateway.lifecycle.Received;
import org.varsel.schemas.json.Jcs;
import org.w3c.dom.Document;

/** JSON that two parsers read differently, or that costs more than it says; as envelope, signed notice and signed receipt. */
final class JsonAttacks {
    private static final String DEEP = "[".repeat(5_000) + "]".repeat(5_000);

    private JsonAttacks() {}

    static void into(Attacks.Group attacks) {
        malformed(attacks, "duplicate keys", text -> member(member(text, "1"), "2"));
        malformed(attacks, "depth 5,000", text -> member(text, DEEP));
        malformed(attacks, "1e999", text -> member(text, "1e999"));
        malformed(attacks, "NaN", text -> member(text, "NaN"));
        malformed(attacks, "lone surrogates", text -> member(text, "\"\\ud800\""));
        malformed(attacks, "BOM", text -> "\uFEFF" + text);
        malformed(attacks, "trailing bytes", text -> text + "{}");
        String huge = "\"" + CANARY + "x".repeat(400_000) + "\"";
        unfitting(attacks, "huge string", text -> member(text, huge));
        unfitting(
                attacks,
                "number where a string belongs",
                text -> text.replaceFirst("\"(noticeId|id)\":\"[^\"]*\"", "\"$1\":5"));
        inXml(attacks, "huge string: in the signed content", document -> SoapSender.find(document, "*", "FullName")
                .setTextContent(CANARY + "x".repeat(400_000)));
        inXml(
                attacks,
                "unknown member: in the signed content",
                document -> SoapSender.add(
                        SoapSender.find(document, "urn:varsel:notice:1", "Header"),
                        "urn:varsel:notice:1",
                        "Unknown",
                        CANARY));
        unfitting(attacks, "unknown member", text -> member(text, "\"" + CANARY + "\""));
        signedXml(attacks, "huge string", body -> body.put("noticeId", CANARY + "x".repeat(400_000)));
        signedXml(attacks, "unknown member", body -> body.put("unknown", CANARY));
    }

    private static void malformed(Attacks.Group attacks, String line, UnaryOperator<String> spoil) {
        attacks.on(line, REST, "envelope", scene -> envelope(scene, spoil));
        attacks.on(line, REST, "signed notice", scene -> notice(scene, spoil));
        receipts(attacks, line, spoil);
    }

    /** Well-formed, so envelope and notice are told apart. */
    private static void unfitting(Attacks.Group attacks, String line, UnaryOperator<String> spoil) {
        attacks.on(line + ": in the envelope", REST, scene -> envelope(scene, spoil));
        UnaryOperator<String> canonical = text -> canonical(spoil.apply(text));
        attacks.on(line + ": in the signed content", REST, scene -> notice(scene, canonical));
        receipts(attacks, line + ": in the signed content", canonical);
    }

    /** The same in the XML twin. */
    private static void inXml(Attacks.Group attacks, String line, Consumer<Document> change) {
        attacks.on(line, SOAP, scene -> scene.soap(scene.sender(scene.good()).beforeSigning(change)));
    }

    /** The same in a receipt that is signed in XML. */
    private static void signedXml(Attacks.Group attacks, String line, Consumer<ObjectNode> change) {
        String place = line + ": in the signed content";
        attacks.on(place, PUSH_SOAP, scene -> scene.district().receipted(scene, change));
        attacks.on(
                place, ACKNOWLEDGE, "as XML", scene -> scene.acknowledge(delivery -> SignedXml.of(delivery, change)));
    }

    private static void receipts(Attacks.Group attacks, String line, UnaryOperator<String> spoil) {
        attacks.on(line, RECEIPT, scene -> scene.receipt(delivery -> receipt(delivery, spoil)));
        attacks.on(line, ACKNOWLEDGE, "as JWS", scene -> scene.acknowledge(delivery -> receipt(delivery, spoil)));
        attacks.on(line, PUSH_JSON, scene -> scene.pushAnswered(delivery -> receipt(delivery, spoil)));
    }

    private static Observed envelope(Scene scene, UnaryOperator<String> spoil) {
        return scene.rest(PST, spoil.apply(scene.good().body()));
    }

    private static Observed notice(Scene scene, UnaryOperator<String> spoil) {
        Sending sending = scene.good();
        return scene.rest(PST, sending.signing(spoil.apply(text(sending.canonical()))));
    }

    private static String receipt(Received delivery, UnaryOperator<String> spoil) {
        String body = text(delivery.body("R4", "delivered", receipt -> {}));
        return Received.signed(spoil.apply(body).getBytes(StandardCharsets.UTF_8), delivery.key());
    }

    /** One more member in front. */
    private static String member(String text, String value) {
        return "{\"" + CANARY + "\":" + value + "," + text.substring(1);
    }

    private static String canonical(String text) {
        return text(Jcs.canonicalBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
