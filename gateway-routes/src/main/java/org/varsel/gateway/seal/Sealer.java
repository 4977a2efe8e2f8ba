package org.varsel.gateway.seal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Unavailable;
import org.varsel.gateway.certificate.Certificates;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.keys.AsicE;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.CmsEncryption;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.GatewaySeals;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.keys.WireForm;
import org.varsel.gateway.keys.XmlEncryption;
import org.varsel.gateway.keys.XmlSignature;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.translate.TranslatedNotice;
import org.varsel.gateway.translate.dialect.MessageJson;
import org.varsel.log.entry.Digests;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.entry.Slots;
import org.varsel.schemas.json.Jcs;
import org.w3c.dom.Element;

/**
 * Signs, encrypts and commits, in the family of standards that the dialect has, with the seal key of the recipient's own
 * kind. Inside the signature stand the openings of the released slots, so that a recipient can hold
 * what it reads against the log; the entry's {@code msg} commits to the encrypted bytes, so that nothing else can be sent
 * under it.
 */
public final class Sealer {
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

    private final GatewaySeals seals;
    private final Certificates certificates;
    private final Clock clock;

    public Sealer(GatewaySeals seals, Certificates certificates, Clock clock) {
        this.seals = seals;
        this.certificates = certificates;
        this.clock = clock;
    }

    public SealedNotice seal(TranslatedNotice translated) {
        Objects.requireNonNull(translated, "no notice to seal");
        Ruling ruling = translated.minimised().ruling();
        byte[] seed = Slots.newSeed();
        Slots slots = Slots.of(seed, translated.minimised().slots());
        byte[] payload = payload(translated, slots);
        X509Certificate recipient = sealCertificate(ruling.recipient());
        SealKey key = seals.forParty(recipient);
        byte[] sealed =
                switch (form(ruling.recipient())) {
                    case JOSE -> sealedJson(payload, key, recipient);
                    case XML -> sealedXml(translated.xml().orElseThrow(), slots, key, recipient);
                    case CMS ->
                        CmsEncryption.encrypt(
                                AsicE.sign(SealedFiles.of(payload, translated.message()), key, clock.instant()),
                                recipient);
                };
        byte[] msgSalt = Digests.newSalt();
        LogEntry entry = DisclosureEntries.of(ruling, slots, Digests.message(msgSalt, sealed));
        return new SealedNotice(ruling, sealed, msgSalt, seed, payload, entry);
    }

    private static byte[] sealedJson(byte[] payload, SealKey key, X509Certificate recipient) {
        String jws = Jws.sign(ContentTypes.DISCLOSURE, payload, key);
        return Jwe.encrypt(ContentTypes.DISCLOSURE, jws.getBytes(StandardCharsets.US_ASCII), recipient)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] sealedXml(Element disclosure, Slots slots, SealKey key, X509Certificate recipient) {
        return XmlEncryption.encrypt(XmlSignature.sign(SealedContent.of(disclosure, slots), key), recipient);
    }

    private static byte[] payload(TranslatedNotice translated, Slots slots) {
        ObjectNode document = translated.document();
        ObjectNode payload = document.objectNode();
        payload.set("disclosure", document);
        translated.message().ifPresent(message -> payload.set("message", MessageJson.of(message)));
        ArrayNode openings = payload.putArray("openings");
        slots.released().forEach(opening -> openings.add(opening.disclosure()));
        return Jcs.canonical(payload);
    }

    private static WireForm form(Party recipient) {
        return switch (recipient.dialect()) {
            case DialectNames.CANONICAL_XML -> WireForm.XML;
            case DialectNames.NO_FIKS -> WireForm.CMS;
            default -> WireForm.JOSE;
        };
    }

    /** The first of the recipient's seal certificates that is valid now and not revoked. */
    private X509Certificate sealCertificate(Party recipient) {
        return certificates
                .firstGood(recipient.seal(), CertificateUse.SEAL, clock.instant())
                .orElseThrow(() -> new Unavailable(
                        ErrorCode.SEAL_NO_KEY,
                        "the recipient " + recipient.id() + " has no seal certificate that is good now",
                        ASK_AGAIN));
    }
}
