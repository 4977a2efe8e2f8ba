package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sealed message with one part exchanged for any bytes, and any text at all: refused as a JWE, unless it is the one that
 * was sealed to the last character. The input's first character says for which key and what is exchanged: e for the key on
 * P-256, r for RSA; then h header, 1 to 4 the other parts, everything else the whole.
 */
class JweFuzzTest {
    private static final SealKey CURVE = Given.PST_SEAL;
    private static final SealKey RSA = Given.rsa(2048);
    private static final String TO_CURVE = Jwe.encrypt(ContentTypes.SUBMISSION, Given.PAYLOAD, CURVE.certificate());
    private static final String TO_RSA = Jwe.encrypt(ContentTypes.SUBMISSION, Given.PAYLOAD, RSA.certificate());

    @FuzzTest
    void refusesWhatWasNotSealed(byte[] input) {
        boolean rsa = input.length > 0 && input[0] == 'r';
        SealKey key = rsa ? RSA : CURVE;
        String genuine = rsa ? TO_RSA : TO_CURVE;
        String compact = changed(input, genuine, key);
        try {
            byte[] content = Jwe.decrypt(compact, ContentTypes.SUBMISSION, key);
            assertThat(compact).isEqualTo(genuine);
            assertThat(content).isEqualTo(Given.PAYLOAD);
        } catch (JoseRefused refused) {
            assertThat(compact).isNotEqualTo(genuine);
            assertThat(refused.getMessage()).hasSizeLessThan(200);
        }
    }

    private static String changed(byte[] input, String genuine, SealKey key) {
        if (input.length < 2) {
            return "";
        }
        byte[] rest = Arrays.copyOfRange(input, 2, input.length);
        String text = new String(rest, StandardCharsets.UTF_8);
        return switch (input[1]) {
            case 'h' -> with(genuine, 0, header(text, genuine, key).getBytes(StandardCharsets.UTF_8));
            case '1', '2', '3', '4' -> with(genuine, input[1] - '0', rest);
            default -> text.replace("$genuine", genuine);
        };
    }

    /** A header may name the right recipient, and bring the sender's genuine half of the key agreement. */
    private static String header(String text, String genuine, SealKey key) {
        String header = Given.header(genuine);
        int epk = header.indexOf("\"epk\":");
        return text.replace("$kid", key.thumbprint())
                .replace("$epk", epk < 0 ? "" : header.substring(epk, header.indexOf('}') + 1));
    }

    private static String with(String genuine, int part, byte[] bytes) {
        List<String> parts = new ArrayList<>(Given.parts(genuine));
        parts.set(part, Given.base64url(bytes));
        return String.join(".", parts);
    }
}
