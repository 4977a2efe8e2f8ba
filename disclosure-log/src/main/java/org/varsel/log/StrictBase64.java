package org.varsel.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * RFC 4648 base64 in exactly one spelling per value: the JDK's decoders let missing padding and stray trailing bits pass,
 * and a proof that has two spellings can be told apart from itself.
 */
public final class StrictBase64 {
    private StrictBase64() {}

    /** Standard alphabet with padding (RFC 4648 section 4), as notes and proofs use it. */
    public static byte[] decode(String text) {
        return decode(text, Base64.getDecoder(), Base64.getEncoder());
    }

    /** URL alphabet without padding (RFC 4648 section 5), as JOSE and RFC 9901 use it. */
    public static byte[] decodeUrl(String text) {
        return decode(text, Base64.getUrlDecoder(), Base64.getUrlEncoder().withoutPadding());
    }

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public static String encodeUrl(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text, Base64.Decoder decoder, Base64.Encoder encoder) {
        byte[] given = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes;
        try {
            bytes = decoder.decode(given);
        } catch (IllegalArgumentException e) {
            throw new MalformedEncoding("not base64", e);
        }
        if (!Arrays.equals(encoder.encode(bytes), given)) {
            throw new MalformedEncoding("base64 that is not in its one canonical spelling");
        }
        return bytes;
    }
}
