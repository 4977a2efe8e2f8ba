package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.varsel.gateway.keys.Given.AUTHORITY;
import static org.varsel.gateway.keys.Given.NOW;
import static org.varsel.gateway.keys.Given.PAYLOAD;
import static org.varsel.gateway.keys.Given.POLICE_SEAL;
import static org.varsel.gateway.keys.Given.PST;
import static org.varsel.gateway.keys.Given.PST_SEAL;

import java.util.Arrays;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.junit.jupiter.api.Test;
import org.varsel.gateway.keys.FormRefused.Reason;

class CmsEncryptionTest {
    private static final SealKey RSA = Given.rsa(2048);
    private static final byte[] SEALED = CmsEncryption.encrypt(PAYLOAD, PST_SEAL.certificate());
    private static final byte[] SEALED_TO_RSA = CmsEncryption.encrypt(PAYLOAD, RSA.certificate());

    @Test
    void onlyTheRecipientReadsItByteForByte() {
        assertThat(CmsEncryption.decrypt(SEALED, PST_SEAL)).isEqualTo(PAYLOAD);
        assertThat(CmsEncryption.decrypt(SEALED_TO_RSA, RSA)).isEqualTo(PAYLOAD);
        assertThat(WireForm.of(SEALED)).isEqualTo(WireForm.CMS);
        refused(Reason.UNKNOWN_KEY, SEALED, POLICE_SEAL);
        refused(Reason.UNKNOWN_KEY, SEALED_TO_RSA, PST_SEAL);
    }

    @Test
    void aNewKeyOfTheSameOrganisationIsAnotherRecipient() {
        refused(Reason.UNKNOWN_KEY, SEALED, AUTHORITY.issue(PST, CertificateUse.SEAL, NOW));
    }

    @Test
    void nothingIsTheSameTwice() {
        assertThat(CmsEncryption.encrypt(PAYLOAD, PST_SEAL.certificate())).isNotEqualTo(SEALED);
    }

    @Test
    void twoMebibytesGoThrough() {
        byte[] large = new byte[2 * 1024 * 1024];

        assertThat(CmsEncryption.decrypt(CmsEncryption.encrypt(large, PST_SEAL.certificate()), PST_SEAL))
                .isEqualTo(large);
    }

    @Test
    void noByteCanBeChanged() {
        for (byte[] sealed : new byte[][] {SEALED, SEALED_TO_RSA}) {
            SealKey key = sealed == SEALED ? PST_SEAL : RSA;
            for (int i = 0; i < sealed.length; i++) {
                byte[] changed = sealed.clone();
                changed[i] ^= 1;
                assertThat(catchThrowable(() -> CmsEncryption.decrypt(changed, key)))
                        .as("byte %d of %d", i, sealed.length)
                        .isInstanceOf(CmsRefused.class);
            }
        }
    }

    @Test
    void wrappedKeyCiphertextAndTagFailAlike() {
        // The tag ends the message; the ciphertext is before it.
        for (int fromEnd : new int[] {1, 16, 20}) {
            byte[] changed = SEALED.clone();
            changed[changed.length - fromEnd] ^= 1;

            assertThatThrownBy(() -> CmsEncryption.decrypt(changed, PST_SEAL))
                    .asInstanceOf(type(CmsRefused.class))
                    .satisfies(refused -> {
                        assertThat(refused.reason()).isEqualTo(Reason.CANNOT_DECRYPT);
                        assertThat(refused).hasMessage("The message cannot be opened.");
                    });
        }
    }

    @Test
    void neitherMoreNorLessThanTheMessageIsTaken() {
        refused(Reason.MALFORMED, Arrays.copyOf(SEALED, SEALED.length + 1), PST_SEAL);
        refused(Reason.MALFORMED, Arrays.copyOf(SEALED, SEALED.length - 1), PST_SEAL);
        refused(Reason.MALFORMED, new byte[] {0x30}, PST_SEAL);
        refused(Reason.MALFORMED, new byte[0], PST_SEAL);
    }

    @Test
    void anotherSpellingOfTheSameMessageIsRefused() throws Exception {
        byte[] ber = generator(RSA)
                .generate(new CMSProcessableByteArray(PAYLOAD), gcm())
                .toASN1Structure()
                .getEncoded("BER");

        refused(Reason.MALFORMED, ber, RSA);
    }

    @Test
    void whatIsTooLargeIsNotReadAtAll() {
        refused(Reason.TOO_LARGE, new byte[Der.MAX_LENGTH + 1], PST_SEAL);
    }

    @Test
    void deepNestingIsRefusedAndDoesNotExhaustTheStack() {
        byte[] nested = new byte[2 * 1024 * 1024];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }

        refused(Reason.MALFORMED, nested, PST_SEAL);
    }

    @Test
    void aSignatureIsNoSeal() {
        refused(Reason.WRONG_TYPE, CmsSignature.sign(PAYLOAD, PST_SEAL, NOW), PST_SEAL);
    }

    @Test
    void encryptionWithoutAuthenticationIsRefused() throws Exception {
        CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(RSA.certificate(), CmsNames.RSA_OAEP)
                .setProvider(CmsNames.provider()));
        byte[] cbc = generator
                .generate(
                        new CMSProcessableByteArray(PAYLOAD),
                        new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC)
                                .setProvider(CmsNames.provider())
                                .build())
                .toASN1Structure()
                .getEncoded("DER");

        refused(Reason.WRONG_TYPE, cbc, RSA);
    }

    @Test
    void paddingOfTheFirstKindAndShorterKeysAreRefused() throws Exception {
        CMSAuthEnvelopedDataGenerator old = new CMSAuthEnvelopedDataGenerator();
        old.addRecipientInfoGenerator(
                new JceKeyTransRecipientInfoGenerator(RSA.certificate()).setProvider(CmsNames.provider()));
        byte[] firstKind = old.generate(new CMSProcessableByteArray(PAYLOAD), gcm())
                .toASN1Structure()
                .getEncoded("DER");
        byte[] shorter = generator(RSA)
                .generate(new CMSProcessableByteArray(PAYLOAD), (OutputAEADEncryptor)
                        new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES128_GCM)
                                .setProvider(CmsNames.provider())
                                .build())
                .toASN1Structure()
                .getEncoded("DER");

        refused(Reason.HEADER_NOT_ALLOWED, firstKind, RSA);
        refused(Reason.HEADER_NOT_ALLOWED, shorter, RSA);
    }

    @Test
    void aSecondRecipientIsRefused() throws Exception {
        CMSAuthEnvelopedDataGenerator generator = generator(RSA);
        generator.addRecipientInfoGenerator(
                new JceKeyTransRecipientInfoGenerator(Given.rsa(2048).certificate(), CmsNames.RSA_OAEP)
                        .setProvider(CmsNames.provider()));
        byte[] two = generator
                .generate(new CMSProcessableByteArray(PAYLOAD), gcm())
                .toASN1Structure()
                .getEncoded("DER");

        refused(Reason.HEADER_NOT_ALLOWED, two, RSA);
    }

    @Test
    void nothingIsSealedToAKeyThatIsWeakOrForSignaturesOnly() {
        for (SealKey unfit : new SealKey[] {Given.rsa(1024), Given.p384()}) {
            assertThatThrownBy(() -> CmsEncryption.encrypt(PAYLOAD, unfit.certificate()))
                    .asInstanceOf(type(UnusableKey.class))
                    .extracting(UnusableKey::reason)
                    .isEqualTo(UnusableKey.Reason.KEY_NOT_ALLOWED);
        }
        assertThatThrownBy(() -> CmsEncryption.encrypt(PAYLOAD, Given.PST_TLS.certificate()))
                .isInstanceOf(UnusableKey.class);
    }

    private static CMSAuthEnvelopedDataGenerator generator(SealKey recipient) throws Exception {
        CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(
                new JceKeyTransRecipientInfoGenerator(recipient.certificate(), CmsNames.RSA_OAEP)
                        .setProvider(CmsNames.provider()));
        return generator;
    }

    private static OutputAEADEncryptor gcm() throws Exception {
        return (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                .setProvider(CmsNames.provider())
                .build();
    }

    private static void refused(Reason reason, byte[] sealed, SealKey key) {
        assertThatThrownBy(() -> CmsEncryption.decrypt(sealed, key))
                .asInstanceOf(type(CmsRefused.class))
                .extracting(FormRefused::reason)
                .isEqualTo(reason);
    }
}
