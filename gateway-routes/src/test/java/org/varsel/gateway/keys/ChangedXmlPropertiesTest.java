package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.keys.Given.POLICE_SEAL;
import static org.varsel.gateway.keys.Given.PST_SEAL;
import static org.varsel.gateway.keys.Given.knows;
import static org.varsel.gateway.keys.GivenXml.RECEIPT;
import static org.varsel.gateway.keys.GivenXml.said;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is changed: refused, or the very same content by the very same signer. */
class ChangedXmlPropertiesTest {
    private static final byte[] SIGNED = GivenXml.signed(PST_SEAL);
    private static final byte[] SEALED = XmlEncryption.encrypt(SIGNED, POLICE_SEAL.certificate());
    private static final String SAID = said(GivenXml.document().getDocumentElement());

    @Property(tries = 500)
    void noOtherByteAnywhereMakesASignedDocumentSaySomethingElse(
            @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(min = 1, max = 255) int by) {
        signedOrRefused(changed(SIGNED, place, by));
    }

    @Property(tries = 300)
    void noPieceTakenOutOrDoubledMakesASignedDocumentSaySomethingElse(
            @ForAll @IntRange(max = 10_000) int from,
            @ForAll @IntRange(min = 1, max = 400) int length,
            @ForAll boolean doubled) {
        signedOrRefused(spliced(SIGNED, from, length, doubled));
    }

    @Property(tries = 300)
    void noOtherByteAnywhereMakesASealedDocumentOpenToSomethingElse(
            @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(min = 1, max = 255) int by) {
        sealedOrRefused(changed(SEALED, place, by));
    }

    @Property(tries = 300)
    void noPieceTakenOutOrDoubledMakesASealedDocumentOpenToSomethingElse(
            @ForAll @IntRange(max = 10_000) int from,
            @ForAll @IntRange(min = 1, max = 400) int length,
            @ForAll boolean doubled) {
        sealedOrRefused(spliced(SEALED, from, length, doubled));
    }

    private static void signedOrRefused(byte[] changed) {
        VerifiedXml verified;
        try {
            verified = XmlSignature.verify(changed, RECEIPT, knows(PST_SEAL));
        } catch (XmlRefused e) {
            assertThat(e.reason()).isNotNull();
            return;
        }
        assertThat(said(verified.root())).isEqualTo(SAID);
        assertThat(verified.signer()).isEqualTo(PST_SEAL.certificate());
    }

    private static void sealedOrRefused(byte[] changed) {
        byte[] opened;
        try {
            opened = XmlEncryption.decrypt(changed, POLICE_SEAL);
        } catch (XmlRefused e) {
            assertThat(e.reason()).isNotNull();
            return;
        }
        assertThat(opened).isEqualTo(SIGNED);
    }

    private static byte[] changed(byte[] document, int place, int by) {
        byte[] changed = document.clone();
        changed[place % changed.length] += (byte) by;
        return changed;
    }

    private static byte[] spliced(byte[] document, int from, int length, boolean doubled) {
        int start = from % document.length;
        int end = Math.min(document.length, start + length);
        int again = doubled ? start : end;
        int keep = doubled ? end : start;
        byte[] changed = new byte[keep + document.length - again];
        System.arraycopy(document, 0, changed, 0, keep);
        System.arraycopy(document, again, changed, keep, document.length - again);
        return changed;
    }
}
