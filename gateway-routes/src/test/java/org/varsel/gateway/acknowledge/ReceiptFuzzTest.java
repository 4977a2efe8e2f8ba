package org.varsel.gateway.acknowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.UUID;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.notice.Receipt;

/** Any signed bytes: refused for their form, or a receipt whose canonical bytes they are. */
class ReceiptFuzzTest {
    @FuzzTest
    void readsTheReceiptOrRefuses(byte[] input) {
        JsonNode document;
        try {
            document = StrictJson.parse(input);
        } catch (MalformedJson refused) {
            assertThat(refused.reason()).isNotNull();
            return;
        }
        try {
            Receipt receipt = ReceiptCheck.wellFormed(document, Arrays.equals(Jcs.canonical(document), input));
            assertThat(Jcs.canonical(receipt)).isEqualTo(input);
            assertThat(receipt.kind()).matches("R[1-8]");
            if (receipt.disclosureId() != null) {
                assertThat(UUID.fromString(receipt.disclosureId())).hasToString(receipt.disclosureId());
            }
        } catch (Rejected refused) {
            assertThat(refused.code()).isEqualTo(ErrorCode.ACKNOWLEDGE_RECEIPT_SCHEMA);
            assertThat(refused.findings()).hasSizeLessThanOrEqualTo(100);
        }
    }
}
