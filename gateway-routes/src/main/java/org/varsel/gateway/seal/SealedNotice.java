package org.varsel.gateway.seal;

import java.util.Objects;
import org.varsel.gateway.decide.Outcome;
import org.varsel.gateway.decide.Ruling;
import org.varsel.log.entry.LogEntry;

/**
 * The very bytes that may leave, and the log entry that commits to them. Only {@link Sealer} makes it. It must not be sent
 * before {@code record} has made it durable.
 */
public final class SealedNotice implements Outcome {
    private final Ruling ruling;
    private final byte[] sealed;
    private final byte[] msgSalt;
    private final byte[] seed;
    private final byte[] payload;
    private final LogEntry entry;

    SealedNotice(Ruling ruling, byte[] sealed, byte[] msgSalt, byte[] seed, byte[] payload, LogEntry entry) {
        this.ruling = Objects.requireNonNull(ruling);
        this.sealed = sealed.clone();
        this.msgSalt = msgSalt.clone();
        this.seed = seed.clone();
        this.payload = payload.clone();
        this.entry = Objects.requireNonNull(entry);
    }

    @Override
    public Ruling ruling() {
        return ruling;
    }

    /** Sealed to the recipient: a compact JWE in ASCII, an encrypted XML document, or CMS in DER, as its first byte says. */
    public byte[] sealed() {
        return sealed.clone();
    }

    public byte[] msgSalt() {
        return msgSalt.clone();
    }

    /** The seed of the entry's slots; for the vault alone. */
    public byte[] seed() {
        return seed.clone();
    }

    /** What the recipient reads once it has opened the seal and checked the signature, as canonical JSON; for the vault alone. */
    public byte[] payload() {
        return payload.clone();
    }

    public LogEntry entry() {
        return entry;
    }
}
