package org.varsel.gateway.wss;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.x500.X500Principal;
import org.apache.wss4j.common.crypto.CryptoBase;
import org.apache.wss4j.common.crypto.CryptoType;
import org.apache.wss4j.common.crypto.WSProviderConfig;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.keys.SealKey;

/**
 * Our seal keys as WSS4J asks for them: by issuer and serial number, thumbprint or subject key identifier. Trusts nobody
 * and distrusts nobody: whose certificate is welcome is asked of the registry, before.
 */
final class OwnKeys extends CryptoBase {

    static { // Santuario and its signature provider; no other provider is added behind the operator's back
        WSProviderConfig.init(true, false, false);
    }

    private final List<SealKey> keys;

    OwnKeys(List<SealKey> keys) {
        this.keys = List.copyOf(keys);
    }

    @Override
    public X509Certificate[] getX509Certificates(CryptoType asked) throws WSSecurityException {
        for (SealKey key : keys) {
            if (matches(key.certificate(), asked)) {
                return new X509Certificate[] {key.certificate()};
            }
        }
        return new X509Certificate[0];
    }

    private boolean matches(X509Certificate certificate, CryptoType asked) throws WSSecurityException {
        return switch (asked.getType()) {
            case ISSUER_SERIAL -> isIssuedBy(certificate, asked.getIssuer(), asked.getSerial());
            case THUMBPRINT_SHA1 -> Arrays.equals(sha1(certificate), asked.getBytes());
            case SKI_BYTES -> Arrays.equals(getSKIBytesFromCert(certificate), asked.getBytes());
            default -> false;
        };
    }

    private static boolean isIssuedBy(
            X509Certificate certificate, @Nullable String issuer, @Nullable BigInteger serial) {
        return issuer != null
                && certificate.getSerialNumber().equals(serial)
                && certificate.getIssuerX500Principal().equals(new X500Principal(issuer));
    }

    /** An identifier, as WS-Security's thumbprint reference has it; nothing rests on its strength. */
    private static byte[] sha1(X509Certificate certificate) throws WSSecurityException {
        try {
            return MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.FAILURE, e);
        }
    }

    @Override
    public String getX509Identifier(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    @Override
    public PrivateKey getPrivateKey(X509Certificate certificate, @Nullable CallbackHandler passwords)
            throws WSSecurityException {
        return key(key -> key.certificate().equals(certificate));
    }

    @Override
    public PrivateKey getPrivateKey(PublicKey publicKey, @Nullable CallbackHandler passwords)
            throws WSSecurityException {
        return key(key -> key.certificate().getPublicKey().equals(publicKey));
    }

    @Override
    public PrivateKey getPrivateKey(String identifier, String password) throws WSSecurityException {
        return key(key -> getX509Identifier(key.certificate()).equals(identifier));
    }

    private PrivateKey key(Predicate<SealKey> wanted) throws WSSecurityException {
        return keys.stream()
                .filter(wanted)
                .findFirst()
                .map(SealKey::privateKey)
                .orElseThrow(() -> new WSSecurityException(WSSecurityException.ErrorCode.FAILED_CHECK));
    }

    @Override
    public void verifyTrust(
            X509Certificate[] certificates,
            boolean revocation,
            Collection<Pattern> subjects,
            Collection<Pattern> issuers) {
        // the registry was asked before
    }

    @Override
    public void verifyTrust(PublicKey publicKey) throws WSSecurityException {
        throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
    }
}
