package org.varsel.gateway.keys;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Objects;

/**
 * Bytes whose signature held, with the certificate that made it. Only {@link Jws#verify} makes one. Whether the
 * certificate was valid, and whose it is, is for the caller that looked it up.
 */
public final class VerifiedJws {
    private final byte[] payload;
    private final X509Certificate signer;

    VerifiedJws(byte[] payload, X509Certificate signer) {
        this.payload = payload.clone();
        this.signer = signer;
    }

    public byte[] payload() {
        return payload.clone();
    }

    public X509Certificate signer() {
        return signer;
    }

    public String thumbprint() {
        return Thumbprint.of(signer);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifiedJws that && Arrays.equals(payload, that.payload) && signer.equals(that.signer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(payload), signer);
    }

    @Override
    public String toString() {
        return "VerifiedJws[" + payload.length + " bytes by " + thumbprint() + "]";
    }
}
