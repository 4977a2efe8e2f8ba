package org.varsel.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.server.Door;
import org.varsel.gateway.wss.EnvelopeOpening;
import org.varsel.gateway.wss.EnvelopeSealing;
import org.varsel.gateway.wss.MessageHeaders;
import org.varsel.gateway.wss.OpenedEnvelope;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlForms;
import org.w3c.dom.Document;

/** One party's SOAP client: right in everything. */
public final class SoapSending {

    private final RunningDoors doors;
    private final SealKey own;
    private final X509Certificate gateway;
    private final HttpClient client;

    public SoapSending(TestHome home, RunningDoors doors, String party) {
        this(home, doors, party, home.seal(party));
    }

    /** With another key of the party than its usual one; the gateway's key is of the same kind. */
    public SoapSending(TestHome home, RunningDoors doors, String party, SealKey own) {
        this.doors = doors;
        this.own = own;
        this.gateway = home.gatewaySeals().forParty(own.certificate()).certificate();
        this.client = home.client(home.tls(party));
    }

    /** What came back: the status, and the answer's message or the fault's problem as JSON. */
    public record Reply(int status, JsonNode message, HttpResponse<String> http) {}

    public Reply submit(ObjectNode submission) {
        ObjectNode request = StrictJson.mapper().createObjectNode();
        request.set("submission", submission);
        return call("Submit", request);
    }

    public Reply call(String operation, JsonNode message) {
        return post(text(envelope(operation, message)));
    }

    /** The request's envelope, sealed. */
    public Document envelope(String operation, JsonNode message) {
        return envelope(operation, message, UUID.randomUUID().toString());
    }

    /** The request's envelope with an id of the test's choice. */
    public Document envelope(String operation, JsonNode message, String messageId) {
        return EnvelopeSealing.seal(
                new MessageHeaders(url().toString(), "urn:varsel:service:1:" + operation, messageId, null),
                XmlForms.standard().service(operation + "Request").write(message, StrictXml.newDocument()),
                own,
                gateway,
                Instant.now());
    }

    public Reply post(String envelope) {
        try {
            HttpResponse<String> answer = client.send(
                    RunningDoors.request(url())
                            .header("Content-Type", "application/soap+xml; charset=UTF-8")
                            .POST(HttpRequest.BodyPublishers.ofString(envelope))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Reply(answer.statusCode(), read(answer), answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public URI url() {
        return doors.url(Door.AGENCIES, "/soap/v1");
    }

    private JsonNode read(HttpResponse<String> answer) {
        Document document = StrictXml.parse(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            return XmlForms.standard().service("Problem").read((org.w3c.dom.Element)
                    document.getElementsByTagNameNS(XmlForms.SERVICE, "Problem").item(0));
        }
        OpenedEnvelope opened = new EnvelopeOpening(List.of(own), gateway::equals).open(document);
        return XmlForms.standard().service(opened.content().getLocalName()).read(opened.content());
    }

    public static String text(Document document) {
        try {
            StringWriter writer = new StringWriter();
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.transform(new DOMSource(document), new StreamResult(writer));
            return writer.toString();
        } catch (TransformerException e) {
            throw new AssertionError(e);
        }
    }
}
