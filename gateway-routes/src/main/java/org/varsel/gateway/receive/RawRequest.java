package org.varsel.gateway.receive;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;

/**
 * A request other than a submission, as it came: a receipt, or a question about status, inbox, holds or the log.
 *
 * @param id the last variable of the path, or empty
 * @param body empty for questions; owned by this record
 * @param query the query parameters, each given once
 * @param variables every variable of the path by its name
 */
@SuppressWarnings("ArrayRecordComponent")
public record RawRequest(
        Channel channel,
        String id,
        byte[] body,
        String contentType,
        Map<String, String> query,
        Map<String, String> variables,
        X509Certificate clientCertificate,
        Instant receivedAt,
        String correlationId) {

    public RawRequest {
        query = Map.copyOf(query);
        variables = Map.copyOf(variables);
    }

    @Override
    public String toString() {
        return "RawRequest[" + channel + ", " + body.length + " bytes, " + correlationId + "]";
    }
}
