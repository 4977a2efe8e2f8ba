package org.varsel.gateway.keys;

import org.jspecify.annotations.Nullable;

/**
 * A signed or sealed form from outside was not accepted; {@link JoseRefused}, {@link XmlRefused} or {@link CmsRefused} says of which family.
 *
 * <p>The reason is coarse on purpose. Everything that can go wrong once a private key is involved is the one reason
 * {@link Reason#CANNOT_DECRYPT}, so that an answer never tells a stranger how far decryption got. The message speaks of
 * the form only and never repeats a value from inside.
 */
public abstract sealed class FormRefused extends RuntimeException permits CmsRefused, JoseRefused, XmlRefused {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    FormRefused(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public final Reason reason() {
        return reason;
    }

    /** Why, as coarse as an answer may be. */
    public enum Reason {
        /** Longer than its form may be; nothing of it was decoded. */
        TOO_LARGE,
        /** Not a compact form or not strict XML, or not signed or sealed at all. */
        MALFORMED,
        /** A header member, element, attribute, algorithm or encryption outside the short list. */
        HEADER_NOT_ALLOWED,
        /** {@code typ}, {@code cty} or the root element names another kind of content than the caller asked for. */
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
