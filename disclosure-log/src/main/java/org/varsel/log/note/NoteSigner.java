package org.varsel.log.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.varsel.log.MissingAlgorithm;

/**
 * Signs as one log. Owned by whoever holds the log's head lock: it signs what it is given and does not know whether an
 * inconsistent checkpoint was signed before.
 */
public final class NoteSigner {
    private final PrivateKey key;
    private final NoteVerifier verifier;

    /**
     * @param key Ed25519 private key
     * @param name the log's origin
     */
    public NoteSigner(PrivateKey key, String name) {
        this.key = key;
        this.verifier = NoteVerifier.of(name, publicKeyOf(key));
        byte[] probe = name.getBytes(StandardCharsets.UTF_8);
        if (!verifier.verify(probe, signature(probe))) {
            throw new UnusableKey("the public key of " + name + " could not be derived from its private key");
        }
    }

    /** The signer of a PKCS#8 key in PEM ({@code BEGIN PRIVATE KEY}), as {@code openssl genpkey -algorithm ed25519} writes it. */
    public static NoteSigner fromPem(String pem, String name) {
        String body = pem.strip();
        String begin = "-----BEGIN PRIVATE KEY-----";
        String end = "-----END PRIVATE KEY-----";
        if (!body.startsWith(begin) || !body.endsWith(end)) {
            throw new UnusableKey("the key of " + name + " is not one PKCS#8 private key in PEM");
        }
        try {
            byte[] pkcs8 = Base64.getMimeDecoder().decode(body.substring(begin.length(), body.length() - end.length()));
            return new NoteSigner(
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)), name);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new UnusableKey("the key of " + name + " is not an Ed25519 key in PKCS#8", e);
        }
    }

    /** The log's origin. */
    public String name() {
        return verifier.name();
    }

    public NoteVerifier verifier() {
        return verifier;
    }

    public SignedNote sign(Checkpoint checkpoint) {
        if (!checkpoint.origin().equals(name())) {
            throw new UnusableKey("the key of " + name() + " does not sign for " + checkpoint.origin());
        }
        String text = checkpoint.text();
        byte[] signature = signature(text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text, List.of(NoteSignature.of(name(), verifier.keyId(), signature)));
    }

    /**
     * Signs a text that is no checkpoint: something else that needs the word of known keys.
     *
     * @param text lines, the last one ended by a line feed, none of them empty
     * @throws UnusableKey when it reads as a checkpoint: those are signed as such, or not at all
     */
    public SignedNote sign(String text) {
        if (!text.endsWith("\n") || text.startsWith("\n") || text.contains("\n\n") || isCheckpoint(text)) {
            throw new UnusableKey("the key of " + name() + " signs lines of text here, and no checkpoint");
        }
        byte[] signature = signature(text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text, List.of(NoteSignature.of(name(), verifier.keyId(), signature)));
    }

    private static boolean isCheckpoint(String text) {
        try {
            Checkpoint.parse(text);
            return true;
        } catch (MalformedNote none) {
            return false;
        }
    }

    private byte[] signature(byte[] text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(text);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new UnusableKey("the private key of " + verifier.name() + " does not sign", e);
        }
    }

    /**
     * The JDK has no call for this. Its generator makes the pair of whatever 32 bytes its random source hands out, so it
     * is handed the private key; the constructor checks the result with a signature.
     */
    private static PublicKey publicKeyOf(PrivateKey key) {
        byte[] seed = key instanceof EdECPrivateKey edec ? edec.getBytes().orElse(new byte[0]) : new byte[0];
        if (seed.length != 32) {
            throw new UnusableKey("a log is signed with an Ed25519 private key that can be read");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new GivenBytes(seed));
            return generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException e) {
            throw new MissingAlgorithm("Ed25519", e);
        }
    }

    /** Not random at all, which is its point; never used but to derive a public key. */
    private static final class GivenBytes extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final transient byte[] given;

        GivenBytes(byte[] given) {
            this.given = given;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(given, 0, bytes, 0, bytes.length);
        }
    }
}
