package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.keys.Given.PST_SEAL;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A genuine signature with one part exchanged for any bytes, and any text at all: refused as a JWS, unless it is the
 * genuine one to the last character. The input's first character says what is exchanged: h header, p payload,
 * s signature, everything else the whole.
 */
class JwsFuzzTest {
    private static final String GENUINE = Jws.sign(ContentTypes.RECEIPT, Given.PAYLOAD, PST_SEAL);

    @FuzzTest
    void refusesWhatWasNotSigned(byte[] input) {
        String compact = changed(input);
        try {
            VerifiedJws verified = Jws.verify(compact, ContentTypes.RECEIPT, Given.knows(PST_SEAL));
            assertThat(compact).isEqualTo(GENUINE);
            assertThat(verified.payload()).isEqualTo(Given.PAYLOAD);
        } catch (JoseRefused refused) {
            assertThat(compact).isNotEqualTo(GENUINE);
            assertThat(refused.getMessage()).hasSizeLessThan(200);
        }
    }

    private static String changed(byte[] input) {
        if (input.length == 0) {
            return "";
        }
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        return switch (input[0]) {
            case 'h' ->
                with(
                        0,
                        new String(rest, StandardCharsets.UTF_8)
                                .replace("$x5t", PST_SEAL.thumbprint())
                                .getBytes(StandardCharsets.UTF_8));
            case 'p' -> with(1, rest);
            case 's' -> with(2, rest);
            default -> new String(input, StandardCharsets.UTF_8).replace("$genuine", GENUINE);
        };
    }

    private static String with(int part, byte[] bytes) {
        List<String> parts = new ArrayList<>(Given.parts(GENUINE));
        parts.set(part, Given.base64url(bytes));
        return String.join(".", parts);
    }
}
