package org.varsel.gateway.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The one-line file with the password of the key stores beside it. */
public final class PasswordFile {
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordFile() {}

    /**
     * The first line, without its line break.
     *
     * @throws UnusableKey when the file is missing, unreadable or empty
     */
    public static char[] read(Path file) {
        try {
            String content = Files.readString(file, StandardCharsets.UTF_8);
            String line = content.lines().findFirst().orElse("");
            if (line.isEmpty()) {
                throw new UnusableKey(
                        UnusableKey.Reason.WRONG_CONTENT,
                        file + " is empty. It must hold the password of the key stores in its first line.");
            }
            return line.toCharArray();
        } catch (NoSuchFileException e) {
            throw new UnusableKey(UnusableKey.Reason.MISSING, "The password file " + file + " is missing.", e);
        } catch (IOException e) {
            throw new UnusableKey(
                    UnusableKey.Reason.UNREADABLE,
                    "The password file " + file + " cannot be read. Check its owner and permissions (0600).",
                    e);
        }
    }

    /** Writes a new random password of 192 bits and returns it. */
    public static char[] create(Path file) {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        PrivateFile.write(file, (password + "\n").getBytes(StandardCharsets.UTF_8));
        return password.toCharArray();
    }
}
