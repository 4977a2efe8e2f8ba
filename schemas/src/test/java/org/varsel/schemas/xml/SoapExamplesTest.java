package org.varsel.schemas.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.schemas.check.NoticeSchemas;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One envelope a message, as it stands before it is signed and encrypted. */
class SoapExamplesTest {

    private static final Path FOLDER = Path.of("examples/soap");

    static Stream<String> messages() {
        return XmlForms.standard().serviceRoots().stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageHasItsForm(String message) {
        JsonNode json = SoapMessages.of(message);

        byte[] xml = Twins.bytes(XmlForms.standard().service(message), json);

        assertThat(NoticeSchemas.standard().service(message).check(json)).isEmpty();
        assertThat(Xsd.faults(xml)).isEmpty();
        assertThat(Twins.json(XmlForms.standard().service(message), xml)).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theEnvelopeIsWrittenFromIt(String message) {
        XmlForm form = XmlForms.standard().service(message);

        Written.assertSame(FOLDER.resolve(file(message)), SoapMessages.envelope(message));

        Element envelope = Twins.root(SoapMessages.envelope(message).getBytes(StandardCharsets.UTF_8));
        assertThat(form.read(body(envelope))).isEqualTo(SoapMessages.of(message));
    }

    @Test
    void theAnswerToADryRunIsAnAnswerToSubmitToo() {
        JsonNode json = SoapMessages.dryRun();

        byte[] xml = Twins.bytes(XmlForms.standard().service("SubmitResponse"), json);

        assertThat(NoticeSchemas.standard().service("SubmitResponse").check(json))
                .isEmpty();
        assertThat(Xsd.faults(xml)).isEmpty();
        assertThat(Twins.json(XmlForms.standard().service("SubmitResponse"), xml))
                .isEqualTo(json);
    }

    private static String file(String message) {
        String hyphened = message.replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return hyphened.toLowerCase(Locale.ROOT) + ".xml";
    }

    private static Element body(Element envelope) {
        Node body = envelope.getElementsByTagNameNS("http://www.w3.org/2003/05/soap-envelope", "Body")
                .item(0);
        for (Node child = body.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (!element.getLocalName().equals("Fault")) {
                    return element;
                }
                return (Element) element.getElementsByTagNameNS(XmlForms.SERVICE, "Problem")
                        .item(0);
            }
        }
        throw new AssertionError("an envelope without a body");
    }
}
