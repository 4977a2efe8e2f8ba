package org.varsel.gateway.receive.soap;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.varsel.gateway.wss.OpenedEnvelope;

/**
 * A request that came by SOAP, opened. The signature is good and covers all that is here; whose it is, and whether the
 * connection is that party's too, is not established yet.
 *
 * @param message the content of the body as the JSON twin of its form
 * @param clientCertificate the end-entity certificate that TLS verified against the trusted authorities
 */
public record SoapRequest(
        Operation operation,
        JsonNode message,
        OpenedEnvelope envelope,
        X509Certificate clientCertificate,
        Instant receivedAt,
        String correlationId) {

    @Override
    public String toString() {
        return "SoapRequest[" + operation + ", " + correlationId + "]";
    }
}
