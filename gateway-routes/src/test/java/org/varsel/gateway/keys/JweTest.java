package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.varsel.gateway.keys.ContentTypes.DISCLOSURE;
import static org.varsel.gateway.keys.ContentTypes.SUBMISSION;
import static org.varsel.gateway.keys.Given.PAYLOAD;
import static org.varsel.gateway.keys.Given.POLICE_SEAL;
import static org.varsel.gateway.keys.Given.PST_SEAL;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.crypto.KeyGenerator;
import org.junit.jupiter.api.Test;
import org.varsel.gateway.keys.FormRefused.Reason;

class JweTest {
    private static final String SEALED = Jwe.encrypt(SUBMISSION, PAYLOAD, PST_SEAL.certificate());

    @Test
    void onlyTheRecipientReadsIt() {
        assertThat(Jwe.decrypt(SEALED, SUBMISSION, PST_SEAL)).isEqualTo(PAYLOAD);
        assertThat(Given.header(SEALED))
                .contains("ECDH-ES+A256KW", "A256GCM", "\"cty\":\"varsel-submission+jws\"", PST_SEAL.thumbprint())
                .doesNotContain("zip");
        refused(Reason.UNKNOWN_KEY, SEALED, POLICE_SEAL);
    }

    @Test
    void rsaIsSealedToWithOaep256() {
        SealKey rsa = Given.rsa(2048);

        String sealed = Jwe.encrypt(SUBMISSION, PAYLOAD, rsa.certificate());

        assertThat(Given.header(sealed)).contains("RSA-OAEP-256");
        assertThat(Jwe.decrypt(sealed, SUBMISSION, rsa)).isEqualTo(PAYLOAD);
    }

    @Test
    void aMebibyteGoesThrough() {
        byte[] large = new byte[1024 * 1024];

        assertThat(Jwe.decrypt(Jwe.encrypt(SUBMISSION, large, PST_SEAL.certificate()), SUBMISSION, PST_SEAL))
                .isEqualTo(large);
    }

    @Test
    void keyInitialisationVectorCiphertextAndTagFailAlike() {
        for (int part = 1; part <= 4; part++) {
            List<String> parts = new ArrayList<>(Given.parts(SEALED));
            String old = parts.get(part);
            parts.set(part, (old.charAt(0) == 'A' ? 'B' : 'A') + old.substring(1));

            assertThatThrownBy(() -> Jwe.decrypt(String.join(".", parts), SUBMISSION, PST_SEAL))
                    .isInstanceOf(JoseRefused.class)
                    .hasMessage("The message cannot be opened.");
        }
    }

    @Test
    void truncatedTagIsRefused() {
        List<String> parts = new ArrayList<>(Given.parts(SEALED));
        parts.set(4, Given.base64url(new byte[12]));

        refused(Reason.CANNOT_DECRYPT, String.join(".", parts), PST_SEAL);
    }

    @Test
    void emptyPartsAreRefused() {
        for (int part = 1; part <= 4; part++) {
            List<String> parts = new ArrayList<>(Given.parts(SEALED));
            parts.set(part, "");

            assertThatThrownBy(() -> Jwe.decrypt(String.join(".", parts), SUBMISSION, PST_SEAL))
                    .isInstanceOf(JoseRefused.class);
        }
    }

    @Test
    void sealedToAnotherKeyUnderThisOnesNameCannotBeOpened() {
        String other = Jwe.encrypt(SUBMISSION, PAYLOAD, POLICE_SEAL.certificate());
        String claimed =
                Given.withHeader(other, Given.header(other).replace(POLICE_SEAL.thumbprint(), PST_SEAL.thumbprint()));

        refused(Reason.CANNOT_DECRYPT, claimed, PST_SEAL);
    }

    @Test
    void aPointOffTheCurveNeverMeetsThePrivateKey() {
        String zero = Given.base64url(new byte[32]);
        String header = Given.header(SEALED).replaceAll("\"x\":\"[^\"]*\"", "\"x\":\"" + zero + "\"");

        refused(Reason.MALFORMED, Given.withHeader(SEALED, header), PST_SEAL);
    }

    @Test
    void aKeyAgreementThatBringsItsPrivateHalfIsRefused() {
        String header = Given.header(SEALED).replace("\"kty\":", "\"d\":\"AA\",\"kty\":");

        refused(Reason.MALFORMED, Given.withHeader(SEALED, header), PST_SEAL);
    }

    @Test
    void compressionIsRefused() throws Exception {
        JWEHeader header = header(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM, PST_SEAL)
                .compressionAlgorithm(CompressionAlgorithm.DEF)
                .build();

        refused(Reason.HEADER_NOT_ALLOWED, sealed(header, toPst()), PST_SEAL);
    }

    @Test
    @SuppressWarnings("deprecation")
    void rsa15IsRefused() throws Exception {
        SealKey rsa = Given.rsa(2048);
        JWEHeader header =
                header(JWEAlgorithm.RSA1_5, EncryptionMethod.A256GCM, rsa).build();
        RSAPublicKey key = (RSAPublicKey) rsa.certificate().getPublicKey();

        refused(Reason.HEADER_NOT_ALLOWED, sealed(header, new RSAEncrypter(key)), rsa);
    }

    @Test
    void directEncryptionIsRefused() throws Exception {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(256);
        JWEHeader header =
                header(JWEAlgorithm.DIR, EncryptionMethod.A256GCM, PST_SEAL).build();

        refused(Reason.HEADER_NOT_ALLOWED, sealed(header, new DirectEncrypter(generator.generateKey())), PST_SEAL);
    }

    @Test
    void otherContentEncryptionIsRefused() throws Exception {
        JWEHeader cbc = header(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256CBC_HS512, PST_SEAL)
                .build();
        JWEHeader small = header(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A128GCM, PST_SEAL)
                .build();

        refused(Reason.HEADER_NOT_ALLOWED, sealed(cbc, toPst()), PST_SEAL);
        refused(Reason.HEADER_NOT_ALLOWED, sealed(small, toPst()), PST_SEAL);
    }

    @Test
    void unknownCritIsRefused() throws Exception {
        JWEHeader header = header(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM, PST_SEAL)
                .criticalParams(Set.of("exp"))
                .customParam("exp", 1)
                .build();

        refused(Reason.HEADER_NOT_ALLOWED, sealed(header, toPst()), PST_SEAL);
    }

    @Test
    void anAlgorithmForTheOtherKindOfKeyIsRefused() {
        SealKey rsa = Given.rsa(2048);
        String header = Given.header(SEALED).replace(PST_SEAL.thumbprint(), rsa.thumbprint());

        refused(Reason.KEY_NOT_ALLOWED, Given.withHeader(SEALED, header), rsa);
    }

    @Test
    void aSubmissionIsNotADisclosure() {
        assertThatThrownBy(() -> Jwe.decrypt(SEALED, DISCLOSURE, PST_SEAL))
                .asInstanceOf(type(JoseRefused.class))
                .extracting(JoseRefused::reason)
                .isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void nothingIsSealedToAKeyThatIsNotMeantForIt() {
        assertThatThrownBy(() -> Jwe.encrypt(SUBMISSION, PAYLOAD, Given.PST_TLS.certificate()))
                .isInstanceOf(UnusableKey.class);
        assertThatThrownBy(
                        () -> Jwe.encrypt(SUBMISSION, PAYLOAD, Given.rsa(1024).certificate()))
                .isInstanceOf(UnusableKey.class);
        assertThatThrownBy(() -> Jwe.encrypt(SUBMISSION, PAYLOAD, Given.p384().certificate()))
                .isInstanceOf(UnusableKey.class);
    }

    private static JWEHeader.Builder header(JWEAlgorithm algorithm, EncryptionMethod method, SealKey recipient) {
        return new JWEHeader.Builder(algorithm, method).contentType(SUBMISSION).keyID(recipient.thumbprint());
    }

    private static JWEEncrypter toPst() throws Exception {
        return new ECDHEncrypter((ECPublicKey) PST_SEAL.certificate().getPublicKey());
    }

    private static String sealed(JWEHeader header, JWEEncrypter encrypter) throws Exception {
        JWEObject jwe = new JWEObject(header, new Payload(PAYLOAD));
        jwe.encrypt(encrypter);
        return jwe.serialize();
    }

    private static void refused(Reason reason, String compact, SealKey key) {
        assertThatThrownBy(() -> Jwe.decrypt(compact, SUBMISSION, key))
                .asInstanceOf(type(JoseRefused.class))
                .extracting(JoseRefused::reason)
                .isEqualTo(reason);
    }
}
