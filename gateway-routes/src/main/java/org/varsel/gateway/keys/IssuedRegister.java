package org.varsel.gateway.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an authority issued and revoked: a file of lines that is only ever added to, so that a revocation is never lost and
 * several programs may read it while one writes.
 *
 * <pre>
 * issued 9f3c... 2026-11-23T10:00:00Z CN=...
 * revoked 9f3c... 2026-11-24T08:00:00Z
 * </pre>
 */
final class IssuedRegister {
    private static final int HEX = 16;

    private final Path file;

    private IssuedRegister(Path file) {
        this.file = file;
    }

    /** A new one, for its owner alone. */
    static IssuedRegister create(Path file) {
        return new IssuedRegister(PrivateFile.write(file, new byte[0]));
    }

    /** The one that is there; an authority from before there was one begins it now. */
    static IssuedRegister open(Path file) {
        return Files.exists(file) ? new IssuedRegister(file) : create(file);
    }

    void issued(BigInteger serial, String subject, Instant at) {
        add("issued " + serial.toString(HEX) + " " + at + " " + subject.replaceAll("\\R", " "));
    }

    /** @throws UnusableKey when this authority did not issue it */
    void revoked(BigInteger serial, Instant at) {
        Map<BigInteger, Optional<Instant>> all = all();
        if (!all.containsKey(serial)) {
            throw new UnusableKey(
                    UnusableKey.Reason.WRONG_CONTENT,
                    "This authority has issued no certificate with the serial number " + serial.toString(HEX) + ".");
        }
        if (all.getOrDefault(serial, Optional.empty()).isEmpty()) {
            add("revoked " + serial.toString(HEX) + " " + at);
        }
    }

    /** Every serial number that was issued, with the time since when it is revoked. */
    Map<BigInteger, Optional<Instant>> all() {
        Map<BigInteger, Optional<Instant>> all = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] words = line.split(" ", 4);
                all.merge(new BigInteger(words[1], HEX), since(words), (old, next) -> old.isPresent() ? old : next);
            }
            return all;
        } catch (IOException e) {
            throw new UnusableKey(UnusableKey.Reason.UNREADABLE, "The register " + file + " cannot be read.", e);
        } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new UnusableKey(
                    UnusableKey.Reason.WRONG_CONTENT, "The register " + file + " has a line that is none.", e);
        }
    }

    private static Optional<Instant> since(String[] words) {
        @Nullable Instant at = words[0].equals("revoked") ? Instant.parse(words[2]) : null;
        return Optional.ofNullable(at);
    }

    private void add(String line) {
        try {
            Files.writeString(file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UnusableKey(UnusableKey.Reason.CANNOT_WRITE, "The register " + file + " cannot be written.", e);
        }
    }
}
