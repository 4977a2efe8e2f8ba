package org.varsel.gateway.receive;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.varsel.gateway.CorrelationId;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.GatewayException;
import org.varsel.gateway.Rejected;

/**
 * What every request of a party has, whichever door it came in by: the body that the filter took off the wire, and the
 * certificate of the connection.
 *
 * @param body within the limit; owned by this record
 * @param clientCertificate the end-entity certificate that TLS verified against the trusted authorities
 * @param correlationId ours
 */
@SuppressWarnings("ArrayRecordComponent")
public record Arrival(byte[] body, X509Certificate clientCertificate, Instant receivedAt, String correlationId) {

    private static final String CERTIFICATE = "jakarta.servlet.request.X509Certificate";

    /**
     * What arrived with a request.
     *
     * @throws GatewayException the filters' refusal, when they took no body
     */
    public static Arrival of(HttpServletRequest request) {
        Inbound inbound = Inbound.from(requireNonNull(request, "request"));
        if (inbound == null) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "A request reached the front door around its filter.");
        }
        return new Arrival(inbound.require(), certificate(request), inbound.receivedAt(), CorrelationId.current());
    }

    /** The certificate of the connection. */
    public static X509Certificate certificate(HttpServletRequest request) {
        if (request.getAttribute(CERTIFICATE) instanceof X509Certificate[] chain && chain.length > 0) {
            return chain[0];
        }
        throw new Rejected(ErrorCode.AUTHENTICATE_PARTY_UNKNOWN, "The connection has no client certificate.");
    }
}
