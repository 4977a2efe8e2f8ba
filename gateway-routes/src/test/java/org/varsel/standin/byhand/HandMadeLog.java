package org.varsel.standin.byhand;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A log of exactly three entries, the second of which is the one in question. Small enough to write its tree out. */
public final class HandMadeLog {
    private final String origin;
    private final KeyPair keys;

    public HandMadeLog(String origin) {
        this.origin = origin;
        try {
            this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("this Java has no Ed25519", e);
        }
    }

    public String verifierKey() {
        return origin + "+" + HexFormat.of().formatHex(keyId()) + "+"
                + Base64.getEncoder().encodeToString(typedKey());
    }

    /** The tlog-proof of {@code entry} at index 1 of 3: its left sibling, then the lone third leaf. */
    public String proofOf(byte[] entry) {
        byte[] first = leaf("one".getBytes(StandardCharsets.UTF_8));
        byte[] third = leaf("three".getBytes(StandardCharsets.UTF_8));
        byte[] root = sha256(new byte[] {1}, sha256(new byte[] {1}, first, leaf(entry)), third);
        return "c2sp.org/tlog-proof@v1\nindex 1\n" + base64(first) + "\n" + base64(third) + "\n\n"
                + signed(origin + "\n3\n" + base64(root) + "\n");
    }

    private String signed(String checkpoint) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(keys.getPrivate());
            signer.update(checkpoint.getBytes(StandardCharsets.UTF_8));
            byte[] signature = signer.sign();
            byte[] blob = Arrays.copyOf(keyId(), 4 + signature.length);
            System.arraycopy(signature, 0, blob, 4, signature.length);
            return checkpoint + "\n\u2014 " + origin + " " + base64(blob) + "\n";
        } catch (GeneralSecurityException e) {
            throw new AssertionError("a test checkpoint could not be signed", e);
        }
    }

    private byte[] keyId() {
        return Arrays.copyOf(sha256((origin + "\n").getBytes(StandardCharsets.UTF_8), typedKey()), 4);
    }

    private byte[] typedKey() {
        byte[] encoded = keys.getPublic().getEncoded();
        byte[] typed = new byte[33];
        typed[0] = 1;
        System.arraycopy(encoded, encoded.length - 32, typed, 1, 32);
        return typed;
    }

    private static byte[] leaf(byte[] entry) {
        return sha256(new byte[] {0}, entry);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("this Java has no SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
