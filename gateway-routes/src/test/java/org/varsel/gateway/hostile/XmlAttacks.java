package org.varsel.gateway.hostile;

import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.hostile.Channel.ACKNOWLEDGE;
import static org.varsel.gateway.hostile.Channel.PUSH_JSON;
import static org.varsel.gateway.hostile.Channel.PUSH_SOAP;
import static org.varsel.gateway.hostile.Channel.RECEIPT;
import static org.varsel.gateway.hostile.Channel.REST;
import static org.varsel.gateway.hostile.Channel.SOAP;
import static org.varsel.gateway.hostile.SoapNames.WSA;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.varsel.gateway.hostile.XmlDocuments.Spoil;
import org.w3c.dom.Element;

/** XML where it belongs and where it does not. */
final class XmlAttacks {
    private static final String NOTICE = "<Submission xmlns=\"urn:varsel:notice:1\"><Header/></Submission>";
    private static final String RECEIPT_DOCUMENT = "<Receipt xmlns=\"urn:varsel:notice:1\"><Kind>R4</Kind></Receipt>";

    private static final Pattern END_OF_VALUE = Pattern.compile("</(?:\\w+:)?(?:FullName|Receipt)>");

    private XmlAttacks() {}

    static void into(Attacks.Group attacks) {
        XmlDocuments.all().forEach((line, spoil) -> {
            withoutXml(attacks, line, spoil);
            attacks.on(line, SOAP, "around the envelope", scene -> scene.soap(PST, spoil.of(text(scene))));
            attacks.on(line, PUSH_SOAP, "around the envelope", scene -> scene.district()
                    .answered(scene, answer -> spoil.of(answer.text())));
        });
        underTheSeal(attacks);
        attacks.envelope(
                "comment or CDATA inside a value",
                "a comment that ends a signed value early",
                (scene, sender) -> sender.afterSigning(document ->
                        SoapSender.find(document, WSA, "To").appendChild(document.createComment("kanarifugl"))));
        String versions = "namespace of the wrong version: ";
        UnaryOperator<String> older = text -> text.replace(SoapNames.SOAP, "http://schemas.xmlsoap.org/soap/envelope/");
        attacks.on(versions + "of SOAP", SOAP, scene -> scene.soap(PST, utf8(older.apply(text(scene)))));
        attacks.on(versions + "of SOAP", PUSH_SOAP, scene -> scene.district()
                .answered(scene, answer -> utf8(older.apply(answer.text()))));
        attacks.on(versions + "of the service", PUSH_SOAP, scene -> scene.district()
                .answered(
                        scene,
                        answer -> utf8(answer.beforeSigning(document -> rename(
                                        SoapSender.find(document, "*", "DeliverResponse"), "urn:varsel:service:9"))
                                .text())));
        renamed(attacks, versions + "of the service", "SubmitRequest", "urn:varsel:service:9");
        renamed(attacks, versions + "of the notice", "NoticeId", "urn:varsel:notice:9");
        withoutXml(attacks, versions + "of the notice", document -> document.replace("notice:1", "notice:9")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Right signature and right seal, and in between what XML canonicalises away or a parser would break on. */
    private static void underTheSeal(Attacks.Group attacks) {
        String mixed = "comment or CDATA inside a value: under the seal";
        inside(attacks, mixed, "a comment", "<!-- kanarifugl -->");
        inside(attacks, mixed, "CDATA", "<![CDATA[]]>");
        inside(attacks, mixed, "an instruction", "<?kanarifugl?>");
        inside(attacks, "10,000 attributes: under the seal", "in a value", XmlDocuments.attributes());
        inside(attacks, "depth 5,000: under the seal", "in a value", "<k>".repeat(5_000) + "</k>".repeat(5_000));
        attacks.on(
                "depth 5,000: under the seal",
                SOAP,
                "50,000",
                scene -> scene.soap(scene.sender(scene.good())
                        .sealing(text -> inserted(text, "<k>".repeat(50_000) + "</k>".repeat(50_000)))));
    }

    private static void inside(Attacks.Group attacks, String line, String way, String hostile) {
        attacks.envelope(line, way, (scene, sender) -> sender.sealing(text -> inserted(text, hostile)));
    }

    /** Puts something behind a signed value. */
    private static String inserted(String text, String hostile) {
        Matcher end = END_OF_VALUE.matcher(text);
        if (!end.find()) {
            throw new AssertionError("no value under the seal");
        }
        return text.substring(0, end.start()) + hostile + text.substring(end.start());
    }

    private static void renamed(Attacks.Group attacks, String line, String name, String namespace) {
        attacks.on(
                line,
                SOAP,
                scene -> scene.soap(scene.sender(scene.good())
                        .beforeSigning(document -> rename(SoapSender.find(document, "*", name), namespace))));
    }

    private static void rename(Element element, String namespace) {
        element.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:k", namespace);
        element.getOwnerDocument().renameNode(element, namespace, "k:" + element.getLocalName());
    }

    private static String text(Scene scene) {
        return scene.sender(scene.good()).text();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The doors that read no XML look at it as at any other bytes, whatever it is declared as. */
    private static void withoutXml(Attacks.Group attacks, String line, Spoil spoil) {
        attacks.on(line, REST, scene -> scene.rest("application/cloudevents+json", spoil.of(NOTICE)));
        attacks.on(
                line,
                RECEIPT,
                scene -> scene.receipt(delivery -> new String(spoil.of(RECEIPT_DOCUMENT), StandardCharsets.UTF_8)));
        attacks.on(
                line,
                ACKNOWLEDGE,
                scene -> scene.acknowledgeBytes(delivery -> spoil.of(SignedXml.of(delivery, body -> {}))));
        attacks.on(
                line,
                PUSH_JSON,
                scene ->
                        scene.pushAnswered(delivery -> new String(spoil.of(RECEIPT_DOCUMENT), StandardCharsets.UTF_8)));
    }
}
