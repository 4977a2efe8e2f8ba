package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.varsel.gateway.keys.Given.POLICE_SEAL;
import static org.varsel.gateway.keys.Given.PST_SEAL;
import static org.varsel.gateway.keys.Given.knows;
import static org.varsel.gateway.keys.GivenXml.RECEIPT;
import static org.varsel.gateway.keys.GivenXml.bytes;
import static org.varsel.gateway.keys.GivenXml.changed;
import static org.varsel.gateway.keys.GivenXml.said;
import static org.varsel.gateway.keys.GivenXml.text;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.gateway.keys.FormRefused.Reason;

class XmlSignatureTest {
    private static final byte[] SIGNED = GivenXml.signed(PST_SEAL);
    private static final SealKey RSA = Given.rsa(2048);

    @Test
    void givesBackWhatWasSignedAndTheSigner() {
        VerifiedXml verified = XmlSignature.verify(SIGNED, RECEIPT, knows(PST_SEAL));

        assertThat(said(verified.root())).isEqualTo("Receipt Kind=R1 Status=ac&cepted æøå");
        assertThat(verified.signer()).isEqualTo(PST_SEAL.certificate());
        assertThat(verified.thumbprint()).isEqualTo(PST_SEAL.thumbprint());
    }

    @Test
    void theSignatureIsTheLastChildOfTheDocumentItSigns() {
        assertThat(text(SIGNED))
                .startsWith(GivenXml.TEXT.replace("</Receipt>", "<ds:Signature "))
                .contains(XmlSecurity.ECDSA_SHA256)
                .doesNotContain("X509Certificate", "KeyValue", "&#xD;", "\n")
                .endsWith("</ds:Signature></Receipt>");
    }

    @Test
    void rsaSignsWithPss() {
        byte[] signed = GivenXml.signed(RSA);

        assertThat(text(signed)).contains(XmlSecurity.RSA_PSS_SHA256);
        assertThat(XmlSignature.verify(signed, RECEIPT, knows(RSA)).signer()).isEqualTo(RSA.certificate());
    }

    @Test
    void whiteSpaceInsideTheSignatureIsNoFault() {
        byte[] spaced = changed(SIGNED, text -> text.replaceAll("(<ds:SignatureValue>.{20})", "$1\r\n ")
                .replace("</ds:KeyInfo>", "\n </ds:KeyInfo>\n"));

        assertThat(XmlSignature.verify(spaced, RECEIPT, knows(PST_SEAL)).signer())
                .isEqualTo(PST_SEAL.certificate());
    }

    @Test
    void changedContentIsABadSignature() {
        refused(Reason.BAD_SIGNATURE, text -> text.replace("R1", "R2"));
        refused(Reason.BAD_SIGNATURE, text -> text.replace("<Kind>R1</Kind>", ""));
        refused(Reason.BAD_SIGNATURE, text -> text.replace("<Kind>R1</Kind>", "<Kind>R1</Kind><Kind>R2</Kind>"));
        refused(Reason.BAD_SIGNATURE, text -> text.replace("<Kind>", "<Kind a=\"b\">"));
        refused(Reason.BAD_SIGNATURE, text -> text.replace("<Kind>R1</Kind>", "<Kind> R1</Kind>"));
    }

    @Test
    void anotherPartysSignatureUnderThisPartysNameIsABadSignature() {
        byte[] claimed =
                changed(GivenXml.signed(POLICE_SEAL), text -> text.replace(digest(POLICE_SEAL), digest(PST_SEAL)));

        refused(Reason.BAD_SIGNATURE, claimed, knows(PST_SEAL));
    }

    @Test
    void anUnknownSignerIsRefused() {
        refused(Reason.UNKNOWN_KEY, SIGNED, knows(POLICE_SEAL));
        refused(Reason.UNKNOWN_KEY, SIGNED, thumbprint -> Optional.of(POLICE_SEAL.certificate()));
    }

    @Test
    void anotherKindOfDocumentIsRefused() {
        assertThatThrownBy(
                        () -> XmlSignature.verify(SIGNED, new QName(GivenXml.NOTICE, "SealedContent"), knows(PST_SEAL)))
                .asInstanceOf(type(XmlRefused.class))
                .extracting(FormRefused::reason)
                .isEqualTo(Reason.WRONG_TYPE);
        assertThatThrownBy(
                        () -> XmlSignature.verify(SIGNED, new QName("urn:varsel:notice:2", "Receipt"), knows(PST_SEAL)))
                .isInstanceOf(XmlRefused.class);
    }

    @Test
    void aDocumentThatIsNotSignedIsRefused() {
        refused(Reason.MALFORMED, bytes(GivenXml.TEXT), knows(PST_SEAL));
        refused(Reason.MALFORMED, bytes("<a/>"), knows(PST_SEAL));
        refused(Reason.MALFORMED, bytes("eyJhbGciOiJub25lIn0.e30."), knows(PST_SEAL));
    }

    @Test
    void aSignatureElsewhereThanLastIsRefused() {
        refused(Reason.MALFORMED, text -> text.replace("</Receipt>", "<Kind>R2</Kind></Receipt>"));
        refused(Reason.MALFORMED, text -> {
            String signature = signature(text);
            return text.replace(signature, "").replace("<Kind>", signature + "<Kind>");
        });
    }

    /** The signed document hidden inside another, whose own content would be read. */
    @Test
    void aSignedDocumentInsideAnotherIsRefused() {
        refused(
                Reason.MALFORMED,
                text -> "<Receipt xmlns=\"" + GivenXml.NOTICE + "\"><Kind>R2</Kind>" + text + "</Receipt>");
        refused(Reason.BAD_SIGNATURE, text -> {
            String signature = signature(text);
            return "<Receipt xmlns=\"" + GivenXml.NOTICE + "\"><Kind>R2</Kind>" + text.replace(signature, "")
                    + signature + "</Receipt>";
        });
    }

    @Test
    void aSecondSignatureIsRefused() {
        refused(Reason.HEADER_NOT_ALLOWED, text -> text.replace("</Receipt>", signature(text) + "</Receipt>"));
        refused(
                Reason.HEADER_NOT_ALLOWED,
                text -> text.replace(
                        "<Kind>R1</Kind>",
                        "<Kind><ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/></Kind>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "URI=\"\"|URI=\"#kind\"",
                "URI=\"\"|URI=\"#xpointer(/)\"",
                "URI=\"\"|URI=\"http://127.0.0.1/\"",
                "URI=\"\"|URI=\"\" Type=\"http://www.w3.org/2000/09/xmldsig#Manifest\"",
                "<ds:Reference URI=\"\">|<ds:Reference>",
                "http://www.w3.org/2000/09/xmldsig#enveloped-signature|http://www.w3.org/TR/1999/REC-xslt-19991116",
                "http://www.w3.org/2000/09/xmldsig#enveloped-signature|http://www.w3.org/TR/1999/REC-xpath-19991116",
                "http://www.w3.org/2000/09/xmldsig#enveloped-signature|http://www.w3.org/2002/06/xmldsig-filter2",
                "ecdsa-sha256|ecdsa-sha1",
                "ecdsa-sha256|ecdsa-sha512",
                "ecdsa-sha256|hmac-sha256",
                "ecdsa-sha256|rsa-sha256",
                "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256|http://www.w3.org/2000/09/xmldsig#rsa-sha1",
                "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256|http://www.w3.org/2001/04/xmldsig-more#rsa-md5",
                "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\">"
                        + "|<ds:DigestMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#sha1\">",
                "</ds:SignatureMethod>|<ds:HMACOutputLength>8</ds:HMACOutputLength></ds:SignatureMethod>",
                "</ds:SignedInfo>|<ds:Reference URI=\"\"/></ds:SignedInfo>",
                "</ds:KeyInfo>|<ds:KeyValue/></ds:KeyInfo>",
                "</ds:X509Data>|<ds:X509Certificate>AAAA</ds:X509Certificate></ds:X509Data>",
                "</ds:KeyInfo>|</ds:KeyInfo><ds:Object/>",
                "<ds:SignedInfo>|<ds:SignedInfo Id=\"s\">",
                "<ds:KeyInfo |<ds:KeyInfo Id=\"k\" ",
                "Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod>"
                        + "|Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\">x</ds:DigestMethod>"
            })
    void whatIsNotOnTheShortListIsRefusedBeforeAnyKeyIsAskedFor(String of, String to) {
        Function<String, Optional<X509Certificate>> nobodyAsks = thumbprint -> {
            throw new AssertionError("a certificate was asked for");
        };

        refused(Reason.HEADER_NOT_ALLOWED, changed(SIGNED, text -> text.replace(of, to)), nobodyAsks);
    }

    @Test
    void inclusiveCanonicalisationAndInclusivePrefixesAreRefused() {
        refused(
                Reason.HEADER_NOT_ALLOWED,
                text -> text.replace(XmlSecurity.EXCLUSIVE_C14N, "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"));
        refused(
                Reason.HEADER_NOT_ALLOWED,
                text -> text.replace(
                        "exc-c14n#\"></ds:Transform>",
                        "exc-c14n#\"><ec:InclusiveNamespaces xmlns:ec=\"http://www.w3.org/2001/10/xml-exc-c14n#\""
                                + " PrefixList=\"ds\"/></ds:Transform>"));
    }

    @Test
    void anotherSpellingOfTheSameBytesIsRefused() {
        refused(Reason.MALFORMED, text -> text.replace("<ds:SignatureValue>", "<ds:SignatureValue>!"));
        refused(Reason.MALFORMED, text -> text.replaceFirst("<ds:SignatureValue>[^<]*", "<ds:SignatureValue>"));
        refused(Reason.MALFORMED, text -> text.replaceFirst("(<ds:SignatureValue>[^<]*)==<", "$1<"));
    }

    @Test
    void keysThatAreWeakOrMeantForOtherThingsNeitherSignNorVerify() {
        for (SealKey key : new SealKey[] {Given.rsa(1024), Given.p384(), Given.agreementOnly()}) {
            assertThatThrownBy(() -> GivenXml.signed(key)).isInstanceOf(UnusableKey.class);
            refused(
                    Reason.KEY_NOT_ALLOWED,
                    changed(SIGNED, text -> text.replace(digest(PST_SEAL), digest(key))),
                    knows(key));
        }
        refused(
                Reason.KEY_NOT_ALLOWED,
                changed(SIGNED, text -> text.replace(digest(PST_SEAL), digest(RSA))),
                knows(RSA));
    }

    @Test
    void aKeyThatDoesNotFitItsCertificateSignsNothing() {
        SealKey mixed = new SealKey(RSA.privateKey(), PST_SEAL.certificate());

        assertThatThrownBy(() -> GivenXml.signed(mixed)).isInstanceOf(UnusableKey.class);
    }

    private static String signature(String text) {
        return text.substring(text.indexOf("<ds:Signature "), text.indexOf("</Receipt>"));
    }

    private static String digest(SealKey key) {
        return java.util.Base64.getEncoder()
                .encodeToString(java.util.Base64.getUrlDecoder().decode(key.thumbprint()));
    }

    private static void refused(Reason reason, UnaryOperator<String> change) {
        refused(reason, changed(SIGNED, change), knows(PST_SEAL));
    }

    private static void refused(
            Reason reason, byte[] document, Function<String, Optional<X509Certificate>> certificates) {
        assertThatThrownBy(() -> XmlSignature.verify(document, RECEIPT, certificates))
                .asInstanceOf(type(XmlRefused.class))
                .extracting(FormRefused::reason)
                .isEqualTo(reason);
    }
}
