package org.varsel.gateway.keys;

/**
 * A compact JWS or JWE from outside was not accepted.
 *
 * <p>The reason is coarse on purpose. Everything that can go wrong once a private key is involved is the one reason
 * {@link Reason#CANNOT_DECRYPT}, so that an answer never tells a stranger how far decryption got. The message speaks of
 * the form only and never repeats a value from inside.
 */
public final class JoseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    JoseRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    JoseRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why, as coarse as an answer may be. */
    public enum Reason {
        /** Longer than {@link Compact#MAX_LENGTH}; nothing of it was decoded. */
        TOO_LARGE,
        /** Not a compact form: parts, base64url or the header's JSON. */
        MALFORMED,
        /** A header member, algorithm or encryption outside the short list. */
        HEADER_NOT_ALLOWED,
        /** {@code typ} or {@code cty} names another kind of content than the caller asked for. */
        WRONG_TYPE,
        /** Signed by a certificate the caller does not know, or sealed to another recipient. */
        UNKNOWN_KEY,
        /** The certificate's key is too weak, of another kind than the algorithm, or not meant for this use. */
        KEY_NOT_ALLOWED,
        /** The signature does not cover these bytes. */
        BAD_SIGNATURE,
        /** Decryption failed, at whatever step. */
        CANNOT_DECRYPT
    }
}
