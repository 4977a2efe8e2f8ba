package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.varsel.gateway.keys.ContentTypes.RECEIPT;
import static org.varsel.gateway.keys.ContentTypes.SUBMISSION;
import static org.varsel.gateway.keys.Given.PAYLOAD;
import static org.varsel.gateway.keys.Given.POLICE_SEAL;
import static org.varsel.gateway.keys.Given.PST_SEAL;
import static org.varsel.gateway.keys.Given.knows;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64URL;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.varsel.gateway.keys.FormRefused.Reason;

class JwsTest {
    private static final String SIGNED = Jws.sign(SUBMISSION, PAYLOAD, PST_SEAL);

    @Test
    void givesBackThePayloadAndTheSigner() {
        VerifiedJws verified = Jws.verify(SIGNED, SUBMISSION, knows(PST_SEAL));

        assertThat(verified.payload()).isEqualTo(PAYLOAD);
        assertThat(verified.signer()).isEqualTo(PST_SEAL.certificate());
        assertThat(verified.thumbprint()).isEqualTo(PST_SEAL.thumbprint());
    }

    @Test
    void headerNamesAlgorithmKindAndSigner() {
        assertThat(Given.header(SIGNED))
                .contains("\"alg\":\"ES256\"", "\"typ\":\"varsel-submission+jws\"", PST_SEAL.thumbprint());
    }

    @Test
    void rsaSignsWithPs256() {
        SealKey rsa = Given.rsa(2048);

        String signed = Jws.sign(SUBMISSION, PAYLOAD, rsa);

        assertThat(Given.header(signed)).contains("\"alg\":\"PS256\"");
        assertThat(Jws.verify(signed, SUBMISSION, knows(rsa)).payload()).isEqualTo(PAYLOAD);
    }

    @Test
    void changedPayloadIsABadSignature() {
        String changed = Given.parts(SIGNED).get(0) + "." + Given.base64url("{\"header\":1}") + "."
                + Given.parts(SIGNED).get(2);

        refused(Reason.BAD_SIGNATURE, changed);
    }

    @Test
    void anotherPartysSignatureUnderThisPartysNameIsABadSignature() throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(SUBMISSION))
                .x509CertSHA256Thumbprint(new Base64URL(PST_SEAL.thumbprint()))
                .build();

        refused(Reason.BAD_SIGNATURE, signed(header, new ECDSASigner(POLICE_SEAL.privateKey(), Curve.P_256)));
    }

    @Test
    void algorithmNoneIsRefused() {
        String header = Given.header(SIGNED).replace("ES256", "none");

        refused(
                Reason.HEADER_NOT_ALLOWED,
                Given.base64url(header) + "." + Given.parts(SIGNED).get(1) + ".");
    }

    @Test
    void hmacWithThePublicKeyAsItsSecretIsRefused() throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType(SUBMISSION))
                .x509CertSHA256Thumbprint(new Base64URL(PST_SEAL.thumbprint()))
                .build();
        byte[] publicKey = PST_SEAL.certificate().getPublicKey().getEncoded();

        refused(Reason.HEADER_NOT_ALLOWED, signed(header, new MACSigner(publicKey)));
    }

    @Test
    void rs256IsRefusedAlthoughTheKeyIsKnown() throws Exception {
        SealKey rsa = Given.rsa(2048);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(SUBMISSION))
                .x509CertSHA256Thumbprint(new Base64URL(rsa.thumbprint()))
                .build();
        String signed = signed(header, new RSASSASigner(rsa.privateKey()));

        assertThatThrownBy(() -> Jws.verify(signed, SUBMISSION, knows(rsa)))
                .asInstanceOf(type(JoseRefused.class))
                .extracting(JoseRefused::reason)
                .isEqualTo(Reason.HEADER_NOT_ALLOWED);
    }

    @Test
    void rsaOf1024BitsIsRefused() throws Exception {
        SealKey weak = Given.rsa(1024);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.PS256)
                .type(new JOSEObjectType(SUBMISSION))
                .x509CertSHA256Thumbprint(new Base64URL(weak.thumbprint()))
                .build();
        String signed = signed(header, new RSASSASigner(weak.privateKey(), Set.of(AllowWeakRSAKey.getInstance())));

        assertThatThrownBy(() -> Jws.verify(signed, SUBMISSION, knows(weak)))
                .asInstanceOf(type(JoseRefused.class))
                .extracting(JoseRefused::reason)
                .isEqualTo(Reason.KEY_NOT_ALLOWED);
        assertThatThrownBy(() -> Jws.sign(SUBMISSION, PAYLOAD, weak)).isInstanceOf(UnusableKey.class);
    }

    @Test
    void anotherCurveIsRefused() {
        SealKey p384 = Given.p384();

        assertThatThrownBy(() -> Jws.sign(SUBMISSION, PAYLOAD, p384))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("P-256");
        String claimed =
                Given.withHeader(SIGNED, Given.header(SIGNED).replace(PST_SEAL.thumbprint(), p384.thumbprint()));
        assertThatThrownBy(() -> Jws.verify(claimed, SUBMISSION, knows(p384)))
                .asInstanceOf(type(JoseRefused.class))
                .extracting(JoseRefused::reason)
                .isEqualTo(Reason.KEY_NOT_ALLOWED);
    }

    @Test
    void aKeyThatIsNotMeantForSignaturesNeitherSignsNorVerifies() {
        SealKey key = Given.agreementOnly();

        assertThatThrownBy(() -> Jws.sign(SUBMISSION, PAYLOAD, key))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("digitalSignature");
        String claimed =
                Given.withHeader(SIGNED, Given.header(SIGNED).replace(PST_SEAL.thumbprint(), key.thumbprint()));
        assertThatThrownBy(() -> Jws.verify(claimed, SUBMISSION, knows(key)))
                .asInstanceOf(type(JoseRefused.class))
                .extracting(JoseRefused::reason)
                .isEqualTo(Reason.KEY_NOT_ALLOWED);
    }

    @Test
    void aSubmissionIsNotAReceipt() {
        assertThatThrownBy(() -> Jws.verify(SIGNED, RECEIPT, knows(PST_SEAL)))
                .asInstanceOf(type(JoseRefused.class))
                .extracting(JoseRefused::reason)
                .isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void anUnknownSignerIsRefusedBeforeAnyCryptography() {
        assertThatThrownBy(() -> Jws.verify(SIGNED, SUBMISSION, knows(POLICE_SEAL)))
                .asInstanceOf(type(JoseRefused.class))
                .extracting(JoseRefused::reason)
                .isEqualTo(Reason.UNKNOWN_KEY);
    }

    @Test
    void aLookUpThatAnswersWithAnotherCertificateIsNotBelieved() {
        assertThatThrownBy(() -> Jws.verify(SIGNED, SUBMISSION, any -> Optional.of(POLICE_SEAL.certificate())))
                .asInstanceOf(type(JoseRefused.class))
                .extracting(JoseRefused::reason)
                .isEqualTo(Reason.UNKNOWN_KEY);
    }

    @Test
    void withoutX5tTheSignerIsUnnamed() throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(SUBMISSION))
                .build();

        refused(Reason.HEADER_NOT_ALLOWED, signed(header, new ECDSASigner(PST_SEAL.privateKey(), Curve.P_256)));
    }

    @Test
    void critIsRefusedEvenWhenProperlySigned() throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(SUBMISSION))
                .x509CertSHA256Thumbprint(new Base64URL(PST_SEAL.thumbprint()))
                .criticalParams(Set.of("exp"))
                .customParam("exp", 1)
                .build();

        refused(Reason.HEADER_NOT_ALLOWED, signed(header, new ECDSASigner(PST_SEAL.privateKey(), Curve.P_256)));
    }

    @Test
    void aKeyInsideTheMessageIsRefused() {
        String header = Given.header(SIGNED);
        String embedded = header.substring(0, header.length() - 1) + ",\"jwk\":{\"kty\":\"EC\"}}";

        refused(Reason.HEADER_NOT_ALLOWED, Given.withHeader(SIGNED, embedded));
    }

    @Test
    void aHeaderMemberTwiceIsMalformed() {
        String header = Given.header(SIGNED);
        String twice = header.substring(0, header.length() - 1) + ",\"alg\":\"none\"}";

        refused(Reason.MALFORMED, Given.withHeader(SIGNED, twice));
    }

    @Test
    void whatIsNoCompactFormIsMalformed() {
        refused(Reason.MALFORMED, "");
        refused(Reason.MALFORMED, "..");
        refused(Reason.MALFORMED, SIGNED + ".");
        refused(Reason.MALFORMED, SIGNED + "=");
        refused(Reason.MALFORMED, SIGNED + "\n");
        refused(Reason.MALFORMED, SIGNED.replaceFirst("\\.", ". "));
        refused(Reason.MALFORMED, Given.withHeader(SIGNED, "[]"));
        refused(Reason.MALFORMED, Given.withHeader(SIGNED, "{"));
        refused(Reason.MALFORMED, Given.withHeader(SIGNED, "null"));
        refused(Reason.MALFORMED, Given.withHeader(SIGNED, Given.header(SIGNED) + "{}"));
        refused(Reason.MALFORMED, Given.withHeader(SIGNED, Given.header(SIGNED).replace('"', '\'')));
    }

    @Test
    void whatIsTooLongIsNotDecoded() {
        refused(Reason.TOO_LARGE, "A".repeat(Compact.MAX_LENGTH + 1));
        refused(Reason.TOO_LARGE, "A".repeat(5000) + ".QQ.QQ");
    }

    @Test
    void aRefusalNeverRepeatsWhatWasSent() {
        String canary = "canary-7f3a";
        String compact = Given.withHeader(SIGNED, "{\"alg\":\"" + canary + "\",\"" + canary + "\":1}");

        assertThatThrownBy(() -> Jws.verify(compact, SUBMISSION, knows(PST_SEAL)))
                .isInstanceOf(JoseRefused.class)
                .message()
                .doesNotContain(canary);
    }

    private static void refused(Reason reason, String compact) {
        assertThatThrownBy(() -> Jws.verify(compact, SUBMISSION, knows(PST_SEAL)))
                .asInstanceOf(type(JoseRefused.class))
                .extracting(JoseRefused::reason)
                .isEqualTo(reason);
    }

    private static String signed(JWSHeader header, JWSSigner signer) throws Exception {
        JWSObject jws = new JWSObject(header, new Payload(PAYLOAD));
        jws.sign(signer);
        return jws.serialize();
    }
}
