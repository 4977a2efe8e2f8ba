package org.varsel.standin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public key of one log, from its line {@code name+keyid+base64(type || key)} (C2SP signed-note). Ed25519 only; a key
 * id that does not belong to the key is refused.
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record LogKey(String name, byte[] id, PublicKey key) {
    private static final byte ED25519 = 0x01;
    /** What X.509 puts before the 32 raw bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    static LogKey parse(String line) {
        String[] parts = line.split("\\+", 3);
        if (parts.length != 3) {
            throw new StandInException("a log key must be name+id+key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 33 || typed[0] != ED25519) {
            throw new StandInException("the key of log " + parts[0] + " is not Ed25519");
        }
        byte[] id = HexFormat.of().parseHex(parts[1]);
        byte[] name = (parts[0] + "\n").getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(id, Arrays.copyOf(Digests.sha256(name, typed), 4))) {
            throw new StandInException("the key id of log " + parts[0] + " does not belong to its key");
        }
        byte[] spki = Arrays.copyOf(SPKI, SPKI.length + 32);
        System.arraycopy(typed, 1, spki, SPKI.length, 32);
        try {
            return new LogKey(
                    parts[0], id, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
        } catch (GeneralSecurityException e) {
            throw new StandInException("the key of log " + parts[0] + " cannot be read", e);
        }
    }

    boolean signed(byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
