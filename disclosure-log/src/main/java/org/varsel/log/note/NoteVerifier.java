package org.varsel.log.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.varsel.log.MalformedEncoding;
import org.varsel.log.MissingAlgorithm;
import org.varsel.log.StrictBase64;

/**
 * A key that a reader trusts for one log, known by its verifier key line {@code name+keyid+base64}. Ed25519 (type 0x01)
 * only. Immutable and safe for threads.
 */
public final class NoteVerifier {
    private static final int KEY_SIZE = 32;

    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] keyId;
    private final byte[] raw;
    private final PublicKey key;

    private NoteVerifier(String name, byte[] raw) {
        this.name = KeyName.require(name);
        this.raw = raw;
        this.keyId = KeyName.id(name, KeyName.ED25519, raw);
        this.key = publicKey(raw);
    }

    /** Reads a verifier key line; a line feed at its end is allowed. */
    public static NoteVerifier parse(String line) {
        String[] parts = line.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedNote("a verifier key is name+keyid+base64");
        }
        byte[] typeAndKey;
        try {
            typeAndKey = StrictBase64.decode(parts[2]);
        } catch (MalformedEncoding e) {
            throw new MalformedNote("the last part of a verifier key is base64", e);
        }
        if (typeAndKey.length != KEY_SIZE + 1 || typeAndKey[0] != KeyName.ED25519) {
            throw new MalformedNote("only Ed25519 log keys (type 0x01) are known here");
        }
        NoteVerifier verifier = new NoteVerifier(parts[0], Arrays.copyOfRange(typeAndKey, 1, typeAndKey.length));
        if (!KeyName.hex(verifier.keyId).equals(parts[1])) {
            throw new MalformedNote("the key id of this verifier key does not belong to its name and key");
        }
        return verifier;
    }

    static NoteVerifier of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        int start = encoded.length - KEY_SIZE;
        if (start != X509_PREFIX.length || !Arrays.equals(Arrays.copyOf(encoded, start), X509_PREFIX)) {
            throw new UnusableKey("a log is signed with an Ed25519 key, not " + key.getAlgorithm());
        }
        return new NoteVerifier(name, Arrays.copyOfRange(encoded, start, encoded.length));
    }

    public String name() {
        return name;
    }

    public String keyIdHex() {
        return KeyName.hex(keyId);
    }

    byte[] keyId() {
        return keyId;
    }

    /** The verifier key line, without line feed. */
    public String line() {
        byte[] typeAndKey = new byte[KEY_SIZE + 1];
        typeAndKey[0] = KeyName.ED25519;
        System.arraycopy(raw, 0, typeAndKey, 1, KEY_SIZE);
        return name + "+" + keyIdHex() + "+" + StrictBase64.encode(typeAndKey);
    }

    boolean claims(NoteSignature signature) {
        return signature.name().equals(name) && Arrays.equals(signature.keyId(), keyId);
    }

    void require(byte[] text, NoteSignature signature) {
        if (!verify(text, signature.signature())) {
            throw new SignatureRejected("the signature of " + name + " does not fit this note");
        }
    }

    boolean verify(byte[] text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text);
            return ed25519.verify(signature);
        } catch (SignatureException e) {
            // The JDK throws for a signature of wrong length or outside the group: it is simply not a signature.
            return false;
        } catch (GeneralSecurityException e) {
            throw new MissingAlgorithm("Ed25519", e);
        }
    }

    private static PublicKey publicKey(byte[] raw) {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_SIZE);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, KEY_SIZE);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new MalformedNote("these 32 bytes are not an Ed25519 key", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteVerifier verifier && name.equals(verifier.name) && Arrays.equals(raw, verifier.raw);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return line();
    }
}
