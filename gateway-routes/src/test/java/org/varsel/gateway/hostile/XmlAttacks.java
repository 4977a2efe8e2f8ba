package org.varsel.gateway.hostile;

import static org.varsel.gateway.hostile.Channel.PUSH_JSON;
import static org.varsel.gateway.hostile.Channel.RECEIPT;
import static org.varsel.gateway.hostile.Channel.REST;

import java.nio.charset.StandardCharsets;
import org.varsel.gateway.hostile.XmlDocuments.Spoil;

/** XML where it belongs and where it does not. */
final class XmlAttacks {
    private static final String NOTICE = "<Submission xmlns=\"urn:varsel:notice:1\"><Header/></Submission>";
    private static final String RECEIPT_DOCUMENT = "<Receipt xmlns=\"urn:varsel:notice:1\"><Kind>R4</Kind></Receipt>";

    private XmlAttacks() {}

    static void into(Attacks.Group attacks) {
        XmlDocuments.all().forEach((line, spoil) -> withoutXml(attacks, line, spoil));
        withoutXml(attacks, "namespace of the wrong version", document -> document.replace("notice:1", "notice:9")
                .getBytes(StandardCharsets.UTF_8));
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
