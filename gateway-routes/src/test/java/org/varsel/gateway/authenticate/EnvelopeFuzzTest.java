package org.varsel.gateway.authenticate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;

/** Any body: refused as an envelope, or an envelope whose attributes have their form. */
class EnvelopeFuzzTest {
    @FuzzTest
    void readsTheEnvelopeOrRefuses(byte[] input) {
        try {
            Envelope envelope = Envelope.parse(input);
            assertThat(UUID.fromString(envelope.id())).hasToString(envelope.id());
            assertThat(envelope.source()).isNotEmpty();
            assertThat(envelope.jwe()).isNotEmpty();
            assertThat(new String(input, StandardCharsets.UTF_8)).contains("1.0", "application");
        } catch (Rejected refused) {
            assertThat(refused.code()).isIn(ErrorCode.AUTHENTICATE_ENVELOPE, ErrorCode.RECEIVE_MALFORMED_JSON);
            assertThat(refused.detail()).hasSizeLessThan(300);
        }
    }
}
