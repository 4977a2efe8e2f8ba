package org.varsel.gateway.record;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.varsel.gateway.keys.WireForm;
import org.varsel.gateway.party.Party;

/**
 * A disclosure that is in the log and may be sent: its proof was checked when it was loaded. Made by {@link Dispatches} and by
 * nothing else; {@code deliver} takes nothing else.
 */
public final class RecordedDisclosure {
    private final UUID disclosureId;
    private final Party recipient;
    private final String type;
    private final byte[] sealed;
    private final byte[] entry;
    private final byte[] msgSalt;
    private final String proof;
    private final int attempts;
    private final Instant recordedAt;

    RecordedDisclosure(
            UUID disclosureId,
            Party recipient,
            String type,
            byte[] sealed,
            byte[] entry,
            byte[] msgSalt,
            String proof,
            int attempts,
            Instant recordedAt) {
        this.disclosureId = Objects.requireNonNull(disclosureId);
        this.recipient = Objects.requireNonNull(recipient);
        this.type = Objects.requireNonNull(type);
        this.sealed = sealed.clone();
        this.entry = entry.clone();
        this.msgSalt = msgSalt.clone();
        this.proof = Objects.requireNonNull(proof);
        this.attempts = attempts;
        this.recordedAt = Objects.requireNonNull(recordedAt);
    }

    public UUID disclosureId() {
        return disclosureId;
    }

    public Party recipient() {
        return recipient;
    }

    /** {@code returnee.notified.v1}. */
    public String type() {
        return type;
    }

    /** The very bytes that were logged. */
    public byte[] sealed() {
        return sealed.clone();
    }

    /** What they are: a compact JWE in ASCII, an encrypted XML document, or CMS in DER. */
    public WireForm form() {
        return WireForm.of(sealed);
    }

    /** The exact bytes of the log entry. */
    public byte[] entry() {
        return entry.clone();
    }

    public byte[] msgSalt() {
        return msgSalt.clone();
    }

    /** C2SP tlog-proof, text. */
    public String proof() {
        return proof;
    }

    /** How often it was tried before. */
    public int attempts() {
        return attempts;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    @Override
    public String toString() {
        return "RecordedDisclosure[" + disclosureId + " to " + recipient.id() + "]";
    }
}
