package org.varsel.gateway.receive.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.receive.soap.ByHand.DSIG;
import static org.varsel.gateway.receive.soap.ByHand.SOAP;
import static org.varsel.gateway.receive.soap.ByHand.WSA;
import static org.varsel.gateway.receive.soap.ByHand.WSSE;
import static org.varsel.gateway.receive.soap.ByHand.WSU;
import static org.varsel.gateway.receive.soap.ByHand.XENC;
import static org.varsel.gateway.receive.soap.ByHand.XENC11;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.dom.WSConstants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.SealKey;
import org.varsel.schemas.xml.StrictXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What the policy of the contract asserts, each broken on its own in a message that is right otherwise, over TLS. {@link
 * PolicyCoverageTest} holds the list of assertions against these tests.
 */
@ExtendWith(OneGateway.Given.class)
@SuppressWarnings("NullAway.Init") // set before all
class PolicyAssertionsTest {
    static OneGateway gateway;
    static Entries log;

    @BeforeAll
    static void open(OneGateway given) {
        gateway = given;
        log = new Entries(given.home().home());
    }

    static Stream<SealKey> kinds() {
        return Stream.of(gateway.home().seal(PST), gateway.rsa());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsRightIsTaken(SealKey own) {
        assertThat(taken(message(own))).isTrue();
    }

    // --- wsam:Addressing

    @ParameterizedTest
    @ValueSource(strings = {"To", "Action", "MessageID"})
    void withoutAnAddressingHeader(String header) {
        refused(
                "authenticate.envelope",
                message().notSigning(header).plain(document -> ByHand.remove(ByHand.one(document, WSA, header))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReplyTo", "FaultTo"})
    void anAnswerToSomewhereElse(String header) {
        refused("authenticate.envelope", message().plain(document -> ByHand.one(document, WSA, header)
                .getFirstChild()
                .setTextContent("https://elsewhere.example/")));
    }

    @Test
    void theActionOfAnotherOperation() {
        refused("receive.operation", message().plain(document -> ByHand.one(document, WSA, "Action")
                .setTextContent("urn:varsel:service:1:Status")));
    }

    // --- AsymmetricBinding

    @ParameterizedTest
    @MethodSource("kinds")
    void encryptedBeforeItWasSigned(SealKey own) {
        refused("authenticate.envelope", message(own).encryptingFirst());
    }

    @Test
    void encryptedBeforeItWasSignedInTheOrderOfTheOther() {
        refused("authenticate.signature-invalid", message().encryptingFirst().sealed(document -> {
            Element security = ByHand.security(document);
            security.insertBefore(ByHand.one(document, WSU, "Timestamp"), security.getFirstChild());
            security.insertBefore(ByHand.one(document, XENC, "EncryptedKey"), security.getFirstChild());
        }));
    }

    @Test
    void signedWithASharedKey() {
        refused("authenticate.algorithm-refused", message().afterSigning(document -> ByHand.one(
                        document, DSIG, "SignatureMethod")
                .setAttribute("Algorithm", "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256")));
    }

    // --- InitiatorToken

    @Test
    void notSigned() {
        refused("authenticate.signature-missing", message().unsigned());
    }

    @Test
    void withoutSecurityHeader() {
        refused(
                "authenticate.signature-missing",
                message().unsigned().unencrypted().sealed(document -> ByHand.remove(ByHand.security(document))));
    }

    @Test
    void signedTwice() {
        refused("authenticate.envelope", message().sealed(document -> {
            Element second = (Element) ByHand.one(document, DSIG, "Signature").cloneNode(true);
            second.removeAttribute("Id");
            for (String name : List.of("KeyInfo", "SecurityTokenReference")) {
                Element named =
                        (Element) second.getElementsByTagNameNS("*", name).item(0);
                named.removeAttribute("Id");
                named.removeAttributeNS(WSU, "Id");
            }
            ByHand.security(document).appendChild(second);
        }));
    }

    @Test
    void signedByNobodyRegistered() {
        refused("authenticate.certificate-unregistered", message(gateway.home().stranger(CertificateUse.SEAL)));
    }

    @Test
    void signedByAnotherParty() {
        refused("authenticate.party-mismatch", message(gateway.home().seal(TestHome.POLICE)));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                WSConstants.ISSUER_SERIAL,
                WSConstants.SKI_KEY_IDENTIFIER,
                WSConstants.THUMBPRINT_IDENTIFIER,
                WSConstants.X509_KEY_IDENTIFIER,
                WSConstants.KEY_VALUE
            })
    void tokenNotIncluded(int reference) {
        refused("authenticate.envelope", message().signature(signature -> signature.setKeyIdentifierType(reference)));
    }

    @Test
    void tokenNotInTheMessageAnyMore() {
        refused(
                "authenticate.envelope",
                message().sealed(document -> ByHand.remove(ByHand.one(document, WSSE, "BinarySecurityToken"))));
    }

    @Test
    void aPathOfCertificatesForAToken() {
        refused("authenticate.envelope", message().signature(signature -> signature.setUseSingleCertificate(false)));
    }

    @Test
    void anotherTypeOfToken() {
        refused("authenticate.envelope", message().afterSigning(document -> ByHand.one(
                        document, WSSE, "BinarySecurityToken")
                .setAttribute(
                        "ValueType",
                        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#PKCS7")));
    }

    // --- RecipientToken

    @Test
    void encryptedToAnotherKeyThanTheGateways() {
        refused(
                "authenticate.decryption-failed",
                message().to(gateway.home().seal(PST).certificate()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theAnswerCarriesTheGatewaysToken(SealKey own) throws CertificateEncodingException {
        String answered = gateway.posted(message(own).document()).body();

        X509Certificate expected =
                gateway.home().gatewaySeals().forParty(own.certificate()).certificate();
        Document answer = StrictXml.parse(answered.getBytes(StandardCharsets.UTF_8));
        byte[] token = Base64.getMimeDecoder()
                .decode(ByHand.one(answer, WSSE, "BinarySecurityToken").getTextContent());
        assertThat(token).isEqualTo(expected.getEncoded());
    }

    // --- AlgorithmSuite

    @ParameterizedTest
    @CsvSource({
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1, false",
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha224, false",
        "http://www.w3.org/2000/09/xmldsig#rsa-sha1, true"
    })
    void aWeakSignature(String algorithm, boolean rsa) {
        refused(
                "authenticate.algorithm-refused",
                message(rsa ? gateway.rsa() : gateway.home().seal(PST))
                        .afterSigning(document ->
                                ByHand.one(document, DSIG, "SignatureMethod").setAttribute("Algorithm", algorithm)));
    }

    @ParameterizedTest
    @ValueSource(strings = {DSIG + "sha1", "http://www.w3.org/2001/04/xmldsig-more#md5"})
    void aWeakDigest(String algorithm) {
        refused("authenticate.algorithm-refused", message().afterSigning(document -> ByHand.one(
                        document, DSIG, "DigestMethod")
                .setAttribute("Algorithm", algorithm)));
    }

    @Test
    void aDigestOfSha1ThatHolds() {
        refused(
                "authenticate.algorithm-refused",
                message().signature(signature -> signature.setDigestAlgo(DSIG + "sha1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
                "http://www.w3.org/2006/12/xml-c14n11",
                "http://www.w3.org/2001/10/xml-exc-c14n#WithComments"
            })
    void anotherCanonicalisation(String algorithm) {
        refused("authenticate.algorithm-refused", message().afterSigning(document -> ByHand.one(
                        document, DSIG, "CanonicalizationMethod")
                .setAttribute("Algorithm", algorithm)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                XENC + "aes256-cbc",
                XENC + "aes128-cbc",
                XENC + "tripledes-cbc",
                XENC11 + "aes192-gcm",
            })
    void anotherCipher(String algorithm) {
        refused(
                "authenticate.algorithm-refused",
                message().encryption(encryption -> encryption.setSymmetricEncAlgorithm(algorithm)));
    }

    @ParameterizedTest
    @ValueSource(strings = {XENC + "rsa-1_5", XENC + "rsa-oaep-mgf1p"})
    void anotherKeyTransport(String algorithm) {
        refused(
                "authenticate.algorithm-refused",
                message(gateway.rsa()).encryption(encryption -> encryption.setKeyEncAlgo(algorithm)));
    }

    @Test
    void oaepWithADigestOfSha1() {
        refused(
                "authenticate.algorithm-refused",
                message(gateway.rsa()).encryption(encryption -> encryption.setDigestAlgorithm(DSIG + "sha1")));
    }

    @Test
    void oaepWithAMaskOfSha1() {
        refused(
                "authenticate.algorithm-refused",
                message(gateway.rsa()).encryption(encryption -> encryption.setMGFAlgorithm(XENC11 + "mgf1sha1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {XENC + "kw-aes128", XENC + "kw-tripledes"})
    void anotherKeyWrap(String algorithm) {
        refused("authenticate.algorithm-refused", message().sealed(document -> ByHand.one(
                        document, XENC, "EncryptionMethod")
                .setAttribute("Algorithm", algorithm)));
    }

    @Test
    void anotherKeyDerivation() {
        refused("authenticate.algorithm-refused", message().sealed(document -> ByHand.one(
                        document, XENC11, "KeyDerivationMethod")
                .setAttribute("Algorithm", XENC11 + "pbkdf2")));
    }

    // --- Layout

    @Test
    void tokenAfterTheSignature() {
        refused("authenticate.envelope", message().sealed(document -> last(document, WSSE, "BinarySecurityToken")));
    }

    @Test
    void timestampAfterTheSignature() {
        refused("authenticate.envelope", message().sealed(document -> last(document, WSU, "Timestamp")));
    }

    @Test
    void encryptedKeyAfterTheSignature() {
        refused("authenticate.envelope", message().sealed(document -> last(document, XENC, "EncryptedKey")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theAnswerDeclaresBeforeItUses(SealKey own) {
        String answered = gateway.posted(message(own).document()).body();

        NodeList header = ByHand.security(StrictXml.parse(answered.getBytes(StandardCharsets.UTF_8)))
                .getChildNodes();

        assertThat(IntStream.range(0, header.getLength())
                        .mapToObj(i -> header.item(i).getLocalName()))
                .containsExactly("EncryptedKey", "Timestamp", "BinarySecurityToken", "Signature");
    }

    @Test
    void somethingElseInTheSecurityHeader() {
        refused("authenticate.envelope", message().plain(document -> ByHand.security(document)
                .appendChild(document.createElementNS(WSSE, "wsse:UsernameToken"))));
    }

    // --- IncludeTimestamp

    @Test
    void noTimestamp() {
        refused(
                "authenticate.envelope",
                message()
                        .notSigning("Timestamp")
                        .plain(document -> ByHand.remove(ByHand.one(document, WSU, "Timestamp"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Created", "Expires"})
    void timestampWithoutOneOfItsTimes(String time) {
        refused("authenticate.envelope", message().plain(document -> ByHand.remove(ByHand.one(document, WSU, time))));
    }

    @Test
    void timestampNotSigned() {
        refused("authenticate.signature-coverage", message().notSigning("Timestamp"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-3600, 3600})
    void timestampOfAnotherTime(long seconds) {
        refused("authenticate.clock", message().created(Instant.now().plusSeconds(seconds)));
    }

    // --- OnlySignEntireHeadersAndBody

    @Test
    void onlyPartOfAHeaderSigned() {
        refused(
                "authenticate.signature-coverage",
                message()
                        .notSigning("ReplyTo")
                        .signing("Part")
                        .plain(document -> id(
                                (Element) ByHand.one(document, WSA, "ReplyTo").getFirstChild())));
    }

    @Test
    void onlyPartOfTheBodySigned() {
        refused(
                "authenticate.signature-coverage",
                message()
                        .notSigning("Body")
                        .signing("Part")
                        .plain(document ->
                                id((Element) ByHand.one(document, SOAP, "Body").getFirstChild())));
    }

    @Test
    void aPartOfTheBodySignedBesides() {
        refused(
                "authenticate.signature-coverage",
                message()
                        .signing("Part")
                        .plain(document ->
                                id((Element) ByHand.one(document, SOAP, "Body").getFirstChild())));
    }

    // --- Wss10: MustSupportRefIssuerSerial

    @ParameterizedTest
    @ValueSource(ints = {WSConstants.ISSUER_SERIAL, WSConstants.THUMBPRINT_IDENTIFIER, WSConstants.SKI_KEY_IDENTIFIER})
    void theReceiversKeyByReferenceIsTaken(int reference) {
        for (SealKey own : List.of(gateway.home().seal(PST), gateway.rsa())) {
            assertThat(taken(message(own).encryption(encryption -> encryption.setKeyIdentifierType(reference))))
                    .isTrue();
        }
    }

    @Test
    void theSerialNumberOfAnotherCertificate() {
        refused("authenticate.decryption-failed", message().sealed(document -> ByHand.one(
                        document, DSIG, "X509SerialNumber")
                .setTextContent("1")));
    }

    // --- SignedParts

    @Test
    void bodyNotSigned() {
        refused("authenticate.signature-coverage", message().notSigning("Body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"To", "Action", "MessageID", "ReplyTo", "FaultTo", "From", "RelatesTo"})
    void headerNotSigned(String header) {
        refused("authenticate.signature-coverage", message().notSigning(header));
    }

    @Test
    void anAddressingHeaderAddedAfterwards() {
        refused(
                "authenticate.signature-coverage",
                message()
                        .notSigning("From")
                        .plain(document -> ByHand.remove(ByHand.one(document, WSA, "From")))
                        .sealed(document -> {
                            Element from = document.createElementNS(WSA, "wsa:From");
                            from.appendChild(document.createElementNS(WSA, "wsa:Address"))
                                    .setTextContent(WSA + "/anonymous");
                            ByHand.one(document, SOAP, "Header").appendChild(from);
                        }));
    }

    @Test
    void anotherUnsignedHeader() {
        refused("authenticate.envelope", message().sealed(document -> ByHand.one(document, SOAP, "Header")
                .appendChild(document.createElementNS("urn:x", "x:Extra"))));
    }

    @Test
    void anAddressingHeaderTwice() {
        refused("authenticate.envelope", message().sealed(document -> {
            Element to = ByHand.one(document, WSA, "To");
            Element second = (Element) to.cloneNode(true);
            second.setAttributeNS(WSU, "wsu:Id", "Second");
            to.getParentNode().appendChild(second);
        }));
    }

    // --- EncryptedParts

    @Test
    void bodyNotEncrypted() {
        refused("authenticate.not-encrypted", message().unencrypted());
    }

    @Test
    void onlyPartOfTheBodyEncrypted() {
        refused("authenticate.not-encrypted", message().encryption(encryption -> encryption
                .getParts()
                .add(new WSEncryptionPart("Max", "urn:varsel:service:1", "Element"))));
    }

    @Test
    void bodyEncryptedAsAnElement() {
        refused("authenticate.not-encrypted", message().encryption(encryption -> encryption
                .getParts()
                .add(new WSEncryptionPart("InboxRequest", "urn:varsel:service:1", "Element"))));
    }

    @Test
    void aHeaderEncryptedToo() {
        refused("authenticate.envelope", message().encryption(encryption -> {
            encryption.getParts().add(new WSEncryptionPart("Body", SOAP, "Content"));
            encryption.getParts().add(new WSEncryptionPart("From", WSA, "Element"));
        }));
    }

    private static ByHand message() {
        return message(gateway.home().seal(PST));
    }

    private static ByHand message(SealKey own) {
        X509Certificate receiver =
                gateway.home().gatewaySeals().forParty(own.certificate()).certificate();
        return new ByHand(own, receiver, gateway.url().toString());
    }

    private static boolean taken(ByHand message) {
        return gateway.posted(message.document()).statusCode() == 200;
    }

    /** With that code, and that it was refused is on record. */
    private static void refused(String code, ByHand message) {
        Document document = message.document();
        log.gained();

        var answer = gateway.posted(document);

        assertThat(answer.body()).contains("<Code>" + code + "</Code>");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(log.gained()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("refusal");
            assertThat(entry.body().path("code").asText()).isEqualTo(code);
        });
    }

    private static void last(Document document, String namespace, String name) {
        ByHand.security(document).appendChild(ByHand.one(document, namespace, name));
    }

    private static void id(Element element) {
        element.setAttributeNS(WSU, "wsu:Id", "Part");
    }
}
