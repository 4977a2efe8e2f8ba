package org.varsel.gateway.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.wss.EnvelopeOpening;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlForms;
import org.w3c.dom.Element;

/** Reads what comes back from the SOAP door: a fault in clear, or an answer sealed to whoever asked. */
record SoapAnswers(SealKey own) {
    private static final Pattern CODE = Pattern.compile("<(?:\\w+:)?Code>([a-z]+\\.[a-z-]+)</");

    Observed observed(String party, HttpResponse<String> answer) {
        Matcher fault = CODE.matcher(answer.body());
        if (fault.find() && answer.statusCode() >= 400) {
            return new Observed("fault " + fault.group(1), answer.body(), party);
        }
        if (answer.statusCode() != 200) {
            return new Observed(
                    Wire.outcome("HTTP/1.1 " + answer.statusCode() + " " + answer.body()), answer.body(), party);
        }
        return new Observed(
                "200 " + message(answer.body()).path("status").asText(),
                message(answer.body()).toString(),
                party);
    }

    /** The content of an answer's body as JSON. */
    JsonNode message(String answer) {
        Element content = new EnvelopeOpening(List.of(own), certificate -> true)
                .open(StrictXml.parse(answer.getBytes(StandardCharsets.UTF_8)))
                .content();
        return XmlForms.standard().service(content.getLocalName()).read(content);
    }
}
