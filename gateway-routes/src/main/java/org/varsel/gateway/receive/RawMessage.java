package org.varsel.gateway.receive;

import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * A submission as it came: bytes within the limit, and the certificate of the connection. Nothing of it is believed yet.
 *
 * @param body owned by this record; nobody changes it
 * @param clientCertificate the end-entity certificate that TLS verified against the trusted authorities
 * @param dryRun whether the sender asks for the decision only
 * @param correlationId ours, for the log lines and the answer; never the sender's
 */
@SuppressWarnings("ArrayRecordComponent")
public record RawMessage(
        Channel channel,
        byte[] body,
        String contentType,
        X509Certificate clientCertificate,
        boolean dryRun,
        Instant receivedAt,
        String correlationId) {

    @Override
    public String toString() {
        return "RawMessage[" + channel + ", " + body.length + " bytes, " + correlationId + "]";
    }
}
