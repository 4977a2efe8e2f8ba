package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.keys.Given.PST_SEAL;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** A signed document with any piece of it exchanged, and any bytes at all: refused, or it says what was signed. */
class XmlSignatureFuzzTest {
    private static final String GENUINE = GivenXml.text(GivenXml.signed(PST_SEAL));
    private static final String SAID = GivenXml.said(GivenXml.document().getDocumentElement());

    @FuzzTest
    void saysNothingThatWasNotSigned(byte[] input) {
        byte[] document = Splice.into(GENUINE, input);
        try {
            VerifiedXml verified = XmlSignature.verify(document, GivenXml.RECEIPT, Given.knows(PST_SEAL));
            assertThat(GivenXml.said(verified.root())).isEqualTo(SAID);
            assertThat(verified.signer()).isEqualTo(PST_SEAL.certificate());
        } catch (XmlRefused refused) {
            assertThat(GivenXml.text(document)).isNotEqualTo(GENUINE);
            assertThat(refused.getMessage()).hasSizeLessThan(300);
        }
    }
}
