package org.varsel.gateway.authenticate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.certificate.ByDate;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.keys.Thumbprint;
import org.varsel.gateway.party.PartyRegistries;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.receive.Channel;
import org.varsel.gateway.receive.RawMessage;
import org.varsel.gateway.receive.RawRequest;

@SuppressWarnings("NullAway.Init") // set before all tests
class AuthenticationTest {

    private static final String OK = "returnee.notified/ok";

    static TestHome home;
    static Authentication room;

    @BeforeAll
    static void room(@TempDir Path folder) {
        home = TestHome.in(folder);
        room = room(PartyRegistries.of(home));
    }

    @Test
    void theSubmissionOfARegisteredPartyIsAuthentic() {
        Sending sending = Sending.of(home, PST, OK);

        AuthenticMessage message = room.submission(from(PST, sending.body()));

        assertThat(message.party().id()).hasToString("0192:310000000");
        assertThat(message.typeId()).isEqualTo("returnee.notified.v1");
        assertThat(message.envelopeId()).isEqualTo(sending.id());
        assertThat(message.submissionBytes()).isEqualTo(sending.canonical());
        assertThat(new String(message.evidence().signed(), StandardCharsets.US_ASCII).split("\\.", -1))
                .hasSize(3);
    }

    @Test
    void aCertificateThatNobodyRegisteredIdentifiesNobody() {
        RawMessage message = message(
                home.stranger(CertificateUse.TLS).certificate(),
                Sending.of(home, PST, OK).body());

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> room.submission(message));

        assertThat(refusal.code()).isEqualTo(ErrorCode.AUTHENTICATE_PARTY_UNKNOWN);
        assertThat(refusal.party()).isEmpty();
    }

    @Test
    void aRequestOfAPartyIsItsOwn() {
        RawRequest request = new RawRequest(
                Channel.REST,
                "x",
                new byte[0],
                "",
                Map.of("max", "1"),
                Map.of("id", "x"),
                home.tls(POLICE).certificate(),
                Instant.now(),
                "c");

        PartyRequest identified = room.party(request);

        assertThat(identified.party().id().value()).isEqualTo(POLICE);
        assertThat(identified.query()).containsExactly(Map.entry("max", "1"));
    }

    @Test
    void aNoticeSentOverAnotherPartysConnectionIsRefused() {
        refused(
                ErrorCode.AUTHENTICATE_PARTY_MISMATCH,
                POLICE,
                Sending.of(home, PST, OK).body());
    }

    @Test
    void aNoticeSignedByAnotherPartyIsRefused() {
        Sending sending = Sending.of(home, PST, OK).signedBy(home.seal(POLICE));

        refused(ErrorCode.AUTHENTICATE_PARTY_MISMATCH, PST, sending.body());
    }

    @Test
    void aSignatureByAnUnregisteredCertificateIsRefused() {
        Sending sending = Sending.of(home, PST, OK).signedBy(home.stranger(CertificateUse.SEAL));

        refused(ErrorCode.AUTHENTICATE_CERTIFICATE_UNREGISTERED, PST, sending.body());
    }

    @Test
    void aTlsKeyDoesNotSign() {
        Sending sending = Sending.of(home, PST, OK).signedBy(home.tls(PST));

        refused(ErrorCode.AUTHENTICATE_CERTIFICATE_UNREGISTERED, PST, sending.body());
    }

    @Test
    void anExpiredSealCertificateIsRefused(@TempDir Path folder) throws Exception {
        TestHome other = TestHome.in(folder);
        SealKey old = other.issuedAt(Instant.now().minus(Duration.ofDays(740)), CertificateUse.SEAL);
        Files.writeString(other.parties().resolve(PST + "-seal.pem"), Pem.of(old.certificate()));
        Sending sending = Sending.of(other, PST, OK).signedBy(old);

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> room(PartyRegistries.of(other), other)
                .submission(message(other.tls(PST).certificate(), sending.body())));

        assertThat(refusal.code()).isEqualTo(ErrorCode.AUTHENTICATE_CERTIFICATE_EXPIRED);
    }

    @Test
    void aSignedSenderOtherThanThePartyThatSendsIsRefused() {
        Sending sending = Sending.of(home, PST, OK)
                .document(document -> ((ObjectNode) document.path("header").path("sender")).put("value", POLICE));

        refused(ErrorCode.AUTHENTICATE_PARTY_MISMATCH, PST, sending.body());
    }

    @Test
    void aSignedTypeOtherThanTheEnvelopesIsRefused() {
        Sending sending = Sending.of(home, PST, OK).envelope("type", "org.varsel.notice.withdrawn.v1");

        refused(ErrorCode.AUTHENTICATE_ENVELOPE_MISMATCH, PST, sending.body());
    }

    @Test
    void bytesThatAreNotTheirOwnCanonicalFormAreRefused() {
        Sending sending = Sending.of(home, PST, OK);
        String canonical = new String(sending.canonical(), StandardCharsets.UTF_8);

        refused(ErrorCode.AUTHENTICATE_NOT_CANONICAL, PST, sending.signing(canonical + "\n"));
        refused(ErrorCode.AUTHENTICATE_NOT_CANONICAL, PST, sending.signing(canonical.replaceFirst("\\{", "{ ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"header\":{},\"header\":{}}",
                "{\"header\":1e999}",
                "{\"header\":NaN}",
                "{\"header\":\"\\ud800\"}",
                "\uFEFF{}",
                "{}{}",
                ""
            })
    void signedBytesThatAreNotStrictJsonAreRefused(String payload) {
        refused(ErrorCode.RECEIVE_MALFORMED_JSON, PST, Sending.of(home, PST, OK).signing(payload));
    }

    @Test
    void signedNestingWithoutEndIsRefused() {
        String deep = "[".repeat(5000) + "]".repeat(5000);

        refused(ErrorCode.RECEIVE_MALFORMED_JSON, PST, Sending.of(home, PST, OK).signing(deep));
    }

    @Test
    void aSubmissionSealedToAnotherIsRefused() {
        Sending sending = Sending.of(home, PST, OK).sealedTo(home.seal(POLICE).certificate());

        refused(ErrorCode.AUTHENTICATE_DECRYPTION_FAILED, PST, sending.body());
    }

    @Test
    void everyChangedPartOfTheSealGetsTheSameAnswer() {
        Sending sending = Sending.of(home, PST, OK);
        String jwe = jwe(sending);
        String[] parts = jwe.split("\\.", -1);

        for (int part = 1; part < parts.length; part++) {
            String[] changed = parts.clone();
            changed[part] = (parts[part].charAt(0) == 'A' ? "B" : "A") + parts[part].substring(1);

            refused(ErrorCode.AUTHENTICATE_DECRYPTION_FAILED, PST, sending.carrying(String.join(".", changed)));
        }
        refused(ErrorCode.AUTHENTICATE_DECRYPTION_FAILED, PST, sending.carrying(jwe.substring(0, jwe.length() - 8)));
    }

    @Test
    void compressionIsRefused() throws Exception {
        Sending sending = Sending.of(home, PST, OK);
        JWEObject compressed = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                        .contentType("varsel-submission+jws")
                        .keyID(Thumbprint.of(home.gatewaySeal().certificate()))
                        .compressionAlgorithm(CompressionAlgorithm.DEF)
                        .build(),
                new Payload(sending.jws()));
        compressed.encrypt(
                new ECDHEncrypter((ECPublicKey) home.gatewaySeal().certificate().getPublicKey()));

        refused(ErrorCode.AUTHENTICATE_ALGORITHM_REFUSED, PST, sending.carrying(compressed.serialize()));
    }

    @Test
    void otherEncryptionIsRefused() throws Exception {
        Sending sending = Sending.of(home, PST, OK);
        JWEObject other = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A128CBC_HS256)
                        .contentType("varsel-submission+jws")
                        .keyID(Thumbprint.of(home.gatewaySeal().certificate()))
                        .build(),
                new Payload(sending.jws()));
        other.encrypt(
                new ECDHEncrypter((ECPublicKey) home.gatewaySeal().certificate().getPublicKey()));

        refused(ErrorCode.AUTHENTICATE_ALGORITHM_REFUSED, PST, sending.carrying(other.serialize()));
    }

    @Test
    void whatIsNotSignedIsRefused() {
        Sending sending = Sending.of(home, PST, OK);

        refused(
                ErrorCode.AUTHENTICATE_SIGNATURE_MISSING,
                PST,
                sending.sealing(new String(sending.canonical(), StandardCharsets.UTF_8)));
        refused(ErrorCode.AUTHENTICATE_SIGNATURE_MISSING, PST, sending.sealing("nøtt"));
    }

    @Test
    void algorithmNoneIsRefused() {
        Sending sending = Sending.of(home, PST, OK);
        String header = base64("{\"alg\":\"none\",\"typ\":\"varsel-submission+jws\",\"x5t#S256\":\""
                + home.seal(PST).thumbprint() + "\"}");

        refused(
                ErrorCode.AUTHENTICATE_ALGORITHM_REFUSED,
                PST,
                sending.sealing(header + "." + Base64URL.encode(sending.canonical()) + "."));
    }

    @Test
    void anHmacWithThePublicKeyIsRefused() throws Exception {
        Sending sending = Sending.of(home, PST, OK);
        JWSObject forged = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new com.nimbusds.jose.JOSEObjectType("varsel-submission+jws"))
                        .x509CertSHA256Thumbprint(new Base64URL(home.seal(PST).thumbprint()))
                        .build(),
                new Payload(sending.canonical()));
        forged.sign(new MACSigner(home.seal(PST).certificate().getPublicKey().getEncoded()));

        refused(ErrorCode.AUTHENTICATE_ALGORITHM_REFUSED, PST, sending.sealing(forged.serialize()));
    }

    @Test
    void aSignatureOverOtherBytesIsRefused() {
        Sending sending = Sending.of(home, PST, OK);
        String[] good = sending.jws().split("\\.", -1);
        sending.document(document -> ((ObjectNode) document.path("legal")).put("purpose", "reintegration"));
        String other = Base64URL.encode(sending.canonical()).toString();

        refused(ErrorCode.AUTHENTICATE_SIGNATURE_INVALID, PST, sending.sealing(good[0] + "." + other + "." + good[2]));
    }

    @Test
    void aSignatureOfAnotherKindIsRefused() {
        refused(
                ErrorCode.AUTHENTICATE_SIGNATURE_INVALID,
                PST,
                Sending.of(home, PST, OK).signedAs("varsel-receipt+jws").body());
    }

    @Test
    void anEnvelopeOfTheFutureOrOfLongAgoIsRefused() {
        Instant now = Instant.now();

        refused(
                ErrorCode.AUTHENTICATE_CLOCK,
                PST,
                Sending.of(home, PST, OK)
                        .envelope("time", now.plus(Duration.ofMinutes(6)).toString())
                        .body());
        refused(
                ErrorCode.AUTHENTICATE_CLOCK,
                PST,
                Sending.of(home, PST, OK)
                        .envelope("time", now.minus(Duration.ofDays(8)).toString())
                        .body());
        assertThat(room.submission(from(
                                PST,
                                Sending.of(home, PST, OK)
                                        .envelope(
                                                "time",
                                                now.minus(Duration.ofDays(6)).toString())
                                        .body()))
                        .party()
                        .id()
                        .value())
                .isEqualTo(PST);
    }

    @Test
    void anEnvelopeWithAnythingElseIsRefused() {
        List<Sending> wrong = List.of(
                Sending.of(home, PST, OK).envelope("subject", "x"),
                Sending.of(home, PST, OK).envelope("specversion", "0.3"),
                Sending.of(home, PST, OK).envelope("datacontenttype", "application/json"),
                Sending.of(home, PST, OK).envelope("id", "not-a-uuid"),
                Sending.of(home, PST, OK).envelope("type", "org.other.returnee.notified.v1"),
                Sending.of(home, PST, OK).envelope("time", "yesterday"),
                Sending.of(home, PST, OK).without("source"));

        for (Sending sending : wrong) {
            refused(ErrorCode.AUTHENTICATE_ENVELOPE, PST, sending.body());
        }
        refused(ErrorCode.AUTHENTICATE_ENVELOPE, PST, "[]");
    }

    @Test
    void anEnvelopeThatIsNotStrictJsonIsRefused() {
        String body = Sending.of(home, PST, OK).body();

        refused(ErrorCode.RECEIVE_MALFORMED_JSON, PST, body.replaceFirst("\\{", "{\"id\":\"x\","));
        refused(ErrorCode.RECEIVE_MALFORMED_JSON, PST, body + "{}");
        refused(ErrorCode.RECEIVE_MALFORMED_JSON, PST, "\uFEFF" + body);
        refused(ErrorCode.RECEIVE_MALFORMED_JSON, PST, body.substring(0, body.length() - 2));
    }

    @Test
    void aRefusalNeverRepeatsAValue() {
        String canary = "kanarifugl-4711";
        Sending sending = Sending.of(home, PST, OK).envelope("type", "org.varsel." + canary);

        assertThatThrownBy(() -> room.submission(from(PST, sending.body()))).hasMessageNotContaining(canary);
    }

    private static void refused(ErrorCode code, String overConnectionOf, String body) {
        Rejected refusal = catchThrowableOfType(Rejected.class, () -> room.submission(from(overConnectionOf, body)));

        assertThat(refusal).as(code.code()).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.party())
                .hasValueSatisfying(party -> assertThat(party.id().value()).isEqualTo(overConnectionOf));
    }

    private static Authentication room(PartyRegistry registry) {
        return room(registry, home);
    }

    private static Authentication room(PartyRegistry registry, TestHome of) {
        return new Authentication(
                registry,
                new ByDate(),
                new Opening(of.gatewaySeals(), registry),
                signed -> signed,
                Duration.ofMinutes(5),
                Duration.ofDays(7));
    }

    private static RawMessage from(String party, String body) {
        return message(home.tls(party).certificate(), body);
    }

    private static RawMessage message(X509Certificate certificate, String body) {
        return new RawMessage(
                Channel.REST,
                body.getBytes(StandardCharsets.UTF_8),
                "application/cloudevents+json",
                certificate,
                false,
                Instant.now(),
                "c");
    }

    private static String jwe(Sending sending) {
        String body = sending.body();
        String marker = "\"data\":\"";
        int at = body.indexOf(marker) + marker.length();
        return body.substring(at, body.indexOf('"', at));
    }

    private static String base64(String text) {
        return Base64URL.encode(text).toString();
    }
}
