package org.varsel.gateway.hostile;

import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.hostile.Channel.PUSH_JSON;
import static org.varsel.gateway.hostile.Channel.RECEIPT;
import static org.varsel.gateway.hostile.Channel.REST;
import static org.varsel.gateway.hostile.Channel.SOAP;
import static org.varsel.gateway.hostile.SoapNames.WSA;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.varsel.gateway.hostile.XmlDocuments.Spoil;
import org.w3c.dom.Element;

/** XML where it belongs and where it does not. */
final class XmlAttacks {
    private static final String NOTICE = "<Submission xmlns=\"urn:varsel:notice:1\"><Header/></Submission>";
    private static final String RECEIPT_DOCUMENT = "<Receipt xmlns=\"urn:varsel:notice:1\"><Kind>R4</Kind></Receipt>";

    private XmlAttacks() {}

    static void into(Attacks.Group attacks) {
        XmlDocuments.all().forEach((line, spoil) -> {
            withoutXml(attacks, line, spoil);
            attacks.on(line, SOAP, "around the envelope", scene -> scene.soap(PST, spoil.of(text(scene))));
        });
        inside(
                attacks,
                "comment or CDATA inside a value",
                "a comment under the seal",
                name -> name.appendChild(name.getOwnerDocument().createComment("kanarifugl")));
        inside(
                attacks,
                "comment or CDATA inside a value: CDATA under the seal",
                "in a value",
                name -> name.appendChild(name.getOwnerDocument().createCDATASection("kanarifugl")));
        inside(attacks, "10,000 attributes: under the seal", "in a value", name -> {
            for (int i = 0; i < 10_000; i++) {
                name.setAttribute("a" + i, "");
            }
        });
        inside(attacks, "depth 5,000: under the seal", "in a value", name -> {
            Element deepest = name;
            for (int i = 0; i < 5_000; i++) {
                deepest = SoapSender.add(deepest, "", "k", "");
            }
        });
        attacks.on(
                "comment or CDATA inside a value",
                SOAP,
                "a comment that ends a signed value early",
                scene -> scene.soap(
                        scene.sender(scene.good()).afterSigning(document -> SoapSender.find(document, WSA, "To")
                                .appendChild(document.createComment("kanarifugl")))));
        String versions = "namespace of the wrong version: ";
        attacks.on(
                versions + "of SOAP",
                SOAP,
                scene -> scene.soap(
                        PST, utf8(text(scene).replace(SoapNames.SOAP, "http://schemas.xmlsoap.org/soap/envelope/"))));
        renamed(attacks, versions + "of the service", "SubmitRequest", "urn:varsel:service:9");
        renamed(attacks, versions + "of the notice", "NoticeId", "urn:varsel:notice:9");
        withoutXml(attacks, versions + "of the notice", document -> document.replace("notice:1", "notice:9")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Right signature and seal around a value that is not. */
    private static void inside(Attacks.Group attacks, String line, String way, Consumer<Element> change) {
        attacks.on(
                line,
                SOAP,
                way,
                scene -> scene.soap(scene.sender(scene.good())
                        .beforeSigning(document -> change.accept(SoapSender.find(document, "*", "FullName")))));
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
                PUSH_JSON,
                scene ->
                        scene.pushAnswered(delivery -> new String(spoil.of(RECEIPT_DOCUMENT), StandardCharsets.UTF_8)));
    }
}
