package org.varsel.gateway.review.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.varsel.gateway.keys.VerifiedReceipt;
import org.varsel.gateway.record.Receipts.SignedReceipt;
import org.varsel.schemas.SchemasException;
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

    private static JsonNode body(String signed) {
        try {
            return VerifiedReceipt.claimed(signed);
        } catch (SchemasException e) {
            return StrictJson.mapper().createObjectNode();
        }
    }
}
