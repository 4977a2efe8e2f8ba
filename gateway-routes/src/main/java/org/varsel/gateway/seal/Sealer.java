package org.varsel.gateway.seal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Unavailable;
import org.varsel.gateway.certificate.Certificates;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.translate.TranslatedNotice;
import org.varsel.log.entry.Digests;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.entry.Slots;
import org.varsel.schemas.json.Jcs;

/**
 * Signs, encrypts and commits. Inside the signature stand the openings of the released slots, so that a recipient can hold
 * what it reads against the log; the entry's {@code msg} commits to the encrypted bytes, so that nothing else can be sent
 * under it.
 */
public final class Sealer {
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

    private final SealKey key;
    private final Certificates certificates;
    private final Clock clock;

    public Sealer(SealKey key, Certificates certificates, Clock clock) {
        this.key = key;
        this.certificates = certificates;
        this.clock = clock;
    }

    public SealedNotice seal(TranslatedNotice translated) {
        Objects.requireNonNull(translated, "no notice to seal");
        Ruling ruling = translated.minimised().ruling();
        byte[] seed = Slots.newSeed();
        Slots slots = Slots.of(seed, translated.minimised().slots());
        byte[] payload = payload(translated.document(), slots);
        String jws = Jws.sign(ContentTypes.DISCLOSURE, payload, key);
        String jwe = Jwe.encrypt(
                ContentTypes.DISCLOSURE, jws.getBytes(StandardCharsets.US_ASCII), sealCertificate(ruling.recipient()));
        byte[] msgSalt = Digests.newSalt();
        String msg = Digests.message(msgSalt, jwe.getBytes(StandardCharsets.US_ASCII));
        LogEntry entry = DisclosureEntries.of(ruling, slots, msg);
        return new SealedNotice(ruling, jwe, msgSalt, seed, payload, entry);
    }

    private static byte[] payload(ObjectNode document, Slots slots) {
        ObjectNode payload = document.objectNode();
        payload.set("disclosure", document);
        ArrayNode openings = payload.putArray("openings");
        slots.released().forEach(opening -> openings.add(opening.disclosure()));
        return Jcs.canonical(payload);
    }

    /** The first of the recipient's seal certificates that is valid now and not revoked. */
    private X509Certificate sealCertificate(Party recipient) {
        Instant now = clock.instant();
        return recipient.seal().stream()
                .filter(certificate -> certificates.good(certificate, CertificateUse.SEAL, now))
                .findFirst()
                .orElseThrow(() -> new Unavailable(
                        ErrorCode.SEAL_NO_KEY,
                        "the recipient " + recipient.id() + " has no seal certificate that is good now",
                        ASK_AGAIN));
    }
}
