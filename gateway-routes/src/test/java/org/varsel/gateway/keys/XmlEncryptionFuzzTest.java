package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/**
 * A sealed document with any piece of it exchanged, and any bytes at all: refused, or what is inside is what was sealed.
 * The input's first character says for which key: r for RSA, everything else for the one on P-256.
 */
class XmlEncryptionFuzzTest {
    private static final byte[] CONTENT = GivenXml.bytes(GivenXml.TEXT);
    private static final SealKey CURVE = Given.PST_SEAL;
    private static final SealKey RSA = Given.rsa(2048);
    private static final String TO_CURVE = GivenXml.text(XmlEncryption.encrypt(CONTENT, CURVE.certificate()));
    private static final String TO_RSA = GivenXml.text(XmlEncryption.encrypt(CONTENT, RSA.certificate()));

    @FuzzTest
    void opensNothingThatWasNotSealed(byte[] input) {
        boolean rsa = input.length > 0 && input[0] == 'r';
        String genuine = rsa ? TO_RSA : TO_CURVE;
        byte[] document = Splice.into(genuine, input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length));
        try {
            assertThat(XmlEncryption.decrypt(document, rsa ? RSA : CURVE)).isEqualTo(CONTENT);
        } catch (XmlRefused refused) {
            assertThat(GivenXml.text(document)).isNotEqualTo(genuine);
            assertThat(refused.getMessage()).hasSizeLessThan(300);
        }
    }
}
