package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.varsel.gateway.keys.Given.NOW;
import static org.varsel.gateway.keys.Given.PAYLOAD;
import static org.varsel.gateway.keys.Given.POLICE_SEAL;
import static org.varsel.gateway.keys.Given.PST_SEAL;
import static org.varsel.gateway.keys.Given.knows;

import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.varsel.gateway.keys.FormRefused.Reason;

class CmsSignatureTest {
    private static final SealKey RSA = Given.rsa(2048);

    @Test
    void bothKindsOfKeySignAndNameThemselves() {
        for (SealKey signer : new SealKey[] {PST_SEAL, RSA}) {
            byte[] signature = CmsSignature.sign(PAYLOAD, signer, NOW);

            assertThat(CmsSignature.verify(PAYLOAD, signature, knows(signer))).isEqualTo(signer.certificate());
        }
    }

    @Test
    void otherBytesAreNotCovered() {
        byte[] signature = CmsSignature.sign(PAYLOAD, PST_SEAL, NOW);

        refused(Reason.BAD_SIGNATURE, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), signature);
    }

    @Test
    void noByteCanBeChanged() {
        byte[] signature = CmsSignature.sign(PAYLOAD, PST_SEAL, NOW);
        for (int i = 0; i < signature.length; i++) {
            byte[] changed = signature.clone();
            changed[i] ^= 1;
            assertThat(catchThrowable(() -> CmsSignature.verify(PAYLOAD, changed, knows(PST_SEAL))))
                    .as("byte %d of %d", i, signature.length)
                    .isInstanceOf(CmsRefused.class);
        }
    }

    @Test
    void aSignerThatNobodyKnowsIsRefused() {
        refused(Reason.UNKNOWN_KEY, PAYLOAD, CmsSignature.sign(PAYLOAD, POLICE_SEAL, NOW));
    }

    @Test
    void aSealIsNoSignature() {
        refused(Reason.WRONG_TYPE, PAYLOAD, CmsEncryption.encrypt(PAYLOAD, PST_SEAL.certificate()));
    }

    @Test
    void contentInsideTheSignatureIsRefused() throws Exception {
        refused(Reason.HEADER_NOT_ALLOWED, PAYLOAD, plain("SHA256withECDSA", true));
    }

    @Test
    void aSignatureThatDoesNotNameItsCertificateInWhatIsSignedIsRefused() throws Exception {
        refused(Reason.HEADER_NOT_ALLOWED, PAYLOAD, plain("SHA256withECDSA", false));
    }

    @Test
    void aWeakerDigestIsRefused() throws Exception {
        refused(Reason.HEADER_NOT_ALLOWED, PAYLOAD, plain("SHA1withECDSA", false));
    }

    @Test
    void aKeyThatMayNotSignDoesNot() {
        assertThatThrownBy(() -> CmsSignature.sign(PAYLOAD, Given.agreementOnly(), NOW))
                .isInstanceOf(UnusableKey.class);
        assertThatThrownBy(() -> CmsSignature.sign(PAYLOAD, Given.p384(), NOW)).isInstanceOf(UnusableKey.class);
    }

    /** As other programs sign. */
    private static byte[] plain(String algorithm, boolean encapsulated) throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                        new JcaDigestCalculatorProviderBuilder().build())
                .build(new JcaContentSignerBuilder(algorithm).build(PST_SEAL.privateKey()), PST_SEAL.certificate()));
        generator.addCertificate(new JcaX509CertificateHolder(PST_SEAL.certificate()));
        return generator
                .generate(new CMSProcessableByteArray(PAYLOAD), encapsulated)
                .toASN1Structure()
                .getEncoded("DER");
    }

    private static void refused(Reason reason, byte[] content, byte[] signature) {
        assertThatThrownBy(() -> CmsSignature.verify(content, signature, knows(PST_SEAL)))
                .asInstanceOf(type(CmsRefused.class))
                .extracting(FormRefused::reason)
                .isEqualTo(reason);
    }
}
