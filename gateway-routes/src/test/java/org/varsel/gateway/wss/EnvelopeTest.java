package org.varsel.gateway.wss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.keys.SealKey;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlBytes;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What is sealed opens again, for both kinds of key, and nothing else does. */
class EnvelopeTest {
    private static final SealKey EC = key("EC");
    private static final SealKey OTHER_EC = key("EC");
    private static final SealKey RSA = key("RSA");

    static Stream<List<SealKey>> pairs() {
        return Stream.of(List.of(EC, OTHER_EC), List.of(EC, RSA), List.of(RSA, EC), List.of(RSA, RSA));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatIsSealedOpensAgain(List<SealKey> pair) throws Exception {
        Instant now = Instant.parse("2026-11-23T12:00:00.123Z");
        String id = UUID.randomUUID().toString();

        String wire = text(EnvelopeSealing.seal(
                new MessageHeaders("urn:to", "urn:action", id, null),
                content("Ærlig & <tekst>"),
                pair.get(0),
                pair.get(1).certificate(),
                now));

        assertThat(wire).doesNotContain("tekst");
        OpenedEnvelope opened = new EnvelopeOpening(List.of(pair.get(1)), certificate -> true).open(document(wire));
        assertThat(opened.signer()).isEqualTo(pair.get(0).certificate());
        assertThat(opened.action()).isEqualTo("urn:action");
        assertThat(opened.to()).isEqualTo("urn:to");
        assertThat(opened.messageId()).isEqualTo(id);
        assertThat(opened.created()).isEqualTo(now);
        assertThat(opened.content().getTextContent()).isEqualTo("Ærlig & <tekst>");
    }

    @Test
    void whatIsWrittenAsItStandsIsStrictXml() throws Exception {
        byte[] written = XmlBytes.of(EnvelopeSealing.seal(
                new MessageHeaders("urn:to", "urn:action", UUID.randomUUID().toString(), null),
                content("tekst"),
                EC,
                OTHER_EC.certificate(),
                Instant.now()));

        assertThat(new EnvelopeOpening(List.of(OTHER_EC), certificate -> true)
                        .open(StrictXml.parse(written))
                        .content()
                        .getTextContent())
                .isEqualTo("tekst");
    }

    @Test
    void aMessageForSomebodyElseIsNotOpened() throws Exception {
        String wire = sealed(EC, OTHER_EC);

        assertThatThrownBy(() -> new EnvelopeOpening(List.of(RSA, EC), certificate -> true).open(document(wire)))
                .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCode.AUTHENTICATE_DECRYPTION_FAILED));
    }

    @Test
    void aChangedHeaderBreaksTheSignature() throws Exception {
        String wire = sealed(EC, OTHER_EC).replace("urn:to", "urn:ot");

        assertThatThrownBy(() -> new EnvelopeOpening(List.of(OTHER_EC), certificate -> true).open(document(wire)))
                .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCode.AUTHENTICATE_SIGNATURE_INVALID));
    }

    private static String sealed(SealKey from, SealKey to) throws Exception {
        return text(EnvelopeSealing.seal(
                new MessageHeaders("urn:to", "urn:action", UUID.randomUUID().toString(), null),
                content("tekst"),
                from,
                to.certificate(),
                Instant.now()));
    }

    private static Element content(String text) throws Exception {
        Document document = factory().newDocumentBuilder().newDocument();
        Element element = document.createElementNS("urn:x", "x:Content");
        element.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:x", "urn:x");
        element.setTextContent(text);
        return element;
    }

    private static Document document(String wire) throws Exception {
        return factory().newDocumentBuilder().parse(new InputSource(new java.io.StringReader(wire)));
    }

    private static DocumentBuilderFactory factory() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory;
    }

    private static String text(Document document) throws Exception {
        StringWriter writer = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(writer));
        return writer.toString();
    }

    private static SealKey key(String kind) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            if (kind.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(2048);
            }
            KeyPair pair = generator.generateKeyPair();
            Instant now = Instant.now();
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=" + UUID.randomUUID()),
                    BigInteger.valueOf(now.toEpochMilli()),
                    Date.from(now.minus(Duration.ofHours(1))),
                    Date.from(now.plus(Duration.ofDays(1))),
                    new X500Name("CN=" + UUID.randomUUID()),
                    pair.getPublic());
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyAgreement | KeyUsage.keyEncipherment));
            return new SealKey(
                    pair.getPrivate(),
                    new JcaX509CertificateConverter()
                            .getCertificate(builder.build(
                                    new JcaContentSignerBuilder(kind.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA")
                                            .build(pair.getPrivate()))));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
