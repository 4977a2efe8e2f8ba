package org.varsel.gateway.hostile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.varsel.gateway.keys.SealKey;

/** Compact JWS made by hand, because no library makes these. */
final class Jose {
    private Jose() {}

    interface Signer {
        byte[] sign(byte[] signed) throws GeneralSecurityException;
    }

    /** @param header members, without the braces */
    static String jws(String header, byte[] payload, Signer signer) {
        String signed = base64("{" + header + "}") + "." + base64(payload);
        try {
            return signed + "." + base64(signer.sign(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String header(String algorithm, String typ, SealKey named) {
        return "\"alg\":\"%s\",\"typ\":\"%s\",\"x5t#S256\":\"%s\"".formatted(algorithm, typ, named.thumbprint());
    }

    static Signer nothing() {
        return signed -> new byte[0];
    }

    /** The famous confusion: the public key as a shared secret. */
    static Signer hmac(SealKey key) {
        return signed -> {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.certificate().getPublicKey().getEncoded(), "HmacSHA256"));
            return mac.doFinal(signed);
        };
    }

    static Signer es256(SealKey key) {
        return signed -> signature(Signature.getInstance("SHA256withECDSAinP1363Format"), key.privateKey(), signed);
    }

    static Signer pss(PrivateKey key) {
        return signed -> {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            return signature(signature, key, signed);
        };
    }

    static Signer rsa(String digest, PrivateKey key) {
        return signed -> signature(Signature.getInstance(digest + "withRSA"), key, signed);
    }

    private static byte[] signature(Signature signature, PrivateKey key, byte[] signed)
            throws GeneralSecurityException {
        signature.initSign(key);
        signature.update(signed);
        return signature.sign();
    }

    static String[] parts(String compact) {
        return compact.split("\\.", -1);
    }

    /** The same bytes but for one bit in the middle. */
    static String flipped(String base64) {
        byte[] bytes = Base64.getUrlDecoder().decode(base64);
        bytes[bytes.length / 2] ^= 1;
        return base64(bytes);
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
