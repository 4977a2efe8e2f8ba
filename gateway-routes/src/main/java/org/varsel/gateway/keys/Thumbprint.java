package org.varsel.gateway.keys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** The name of a certificate everywhere in Varsel: base64url of SHA-256 over its DER form (RFC 7515, x5t#S256). */
public final class Thumbprint {
    private Thumbprint() {}

    public static String of(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (CertificateEncodingException e) {
            throw new UnusableKey(
                    UnusableKey.Reason.WRONG_CONTENT, "A certificate cannot be written in its DER form.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new UnusableKey(UnusableKey.Reason.KEY_NOT_ALLOWED, "This Java runtime has no SHA-256.", e);
        }
    }
}
