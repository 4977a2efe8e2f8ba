package org.varsel.gateway.review.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * Hashes of passwords. New ones are bcrypt, which needs no memory worth speaking of, so that guessing cannot exhaust the
 * heap; files written elsewhere may use the two other schemes.
 */
public final class Passwords {
    public static final int SHORTEST = 12;
    /** Where bcrypt stops reading. */
    public static final int LONGEST_BYTES = 72;

    private static final int COST = 11;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final PasswordEncoder ENCODER = new DelegatingPasswordEncoder(
            "bcrypt",
            Map.of(
                    "bcrypt", new BCryptPasswordEncoder(BCryptPasswordEncoder.BCryptVersion.$2B, COST),
                    "pbkdf2@SpringSecurity_v5_8", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                    "argon2@SpringSecurity_v5_8", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

    /** Compared with when there is no such account, so that both answers take the same time. */
    private static final String NOBODY = ENCODER.encode("nobody has this password");

    private Passwords() {}

    public static String hash(String password) {
        return ENCODER.encode(password);
    }

    public static boolean matches(String password, String hash) {
        return fits(password) && ENCODER.matches(password, hash);
    }

    static void matchesNobody(String password) {
        ENCODER.matches(fits(password) ? password : "", NOBODY);
    }

    static boolean knownScheme(String hash) {
        int end = hash.indexOf('}');
        return hash.startsWith("{")
                && end > 0
                && Map.of("bcrypt", "", "pbkdf2@SpringSecurity_v5_8", "", "argon2@SpringSecurity_v5_8", "")
                        .containsKey(hash.substring(1, end));
    }

    public static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }

    /** A password to hand over once: four groups of four characters that are not mistaken for each other. */
    public static String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
