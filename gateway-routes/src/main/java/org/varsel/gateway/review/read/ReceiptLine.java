package org.varsel.gateway.review.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.util.Base64URL;
import java.time.Instant;
import org.varsel.gateway.record.Receipts.SignedReceipt;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;

/**
 * A receipt on the time line. Its signature was checked when it was recorded.
 *
 * @param signer the organisation that it names as its maker
 */
public record ReceiptLine(String kind, String status, Instant at, String signer, String role) {

    static ReceiptLine of(SignedReceipt receipt) {
        JsonNode by = body(receipt.signed()).path("by");
        String scheme = by.path("org").path("scheme").asText();
        String value = by.path("org").path("value").asText();
        return new ReceiptLine(
                receipt.kind(),
                receipt.status(),
                receipt.at(),
                scheme.isEmpty() ? "" : scheme + ":" + value,
                by.path("role").asText());
    }

    private static JsonNode body(String jws) {
        String[] parts = jws.split("\\.", 3);
        try {
            return StrictJson.parse(new Base64URL(parts.length == 3 ? parts[1] : "").decode());
        } catch (MalformedJson e) {
            return StrictJson.mapper().createObjectNode();
        }
    }
}
