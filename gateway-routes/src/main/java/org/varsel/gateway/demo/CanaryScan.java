package org.varsel.gateway.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.varsel.gateway.demo.Canaries.Canary;

/**
 * Looks for planted strings in files: as they are, as UTF-16, as JSON with escapes, and as base64 would show them. In the gateway's home none may occur,
 * released or not: what it keeps of content is encrypted or a digest.
 */
final class CanaryScan {
    private CanaryScan() {}

    /** Where which canary was found. Names the field and the file, so that it can be looked up. */
    static List<String> found(Path root, List<Canary> canaries) {
        List<String> found = new ArrayList<>();
        for (Path file : files(root)) {
            byte[] bytes = read(file);
            for (Canary canary : canaries) {
                if (spellings(canary.text()).stream().anyMatch(each -> contains(bytes, each))) {
                    found.add(canary.field() + " in " + root.relativize(file));
                }
            }
        }
        return found;
    }

    static boolean occurs(String text, Canary canary) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return spellings(canary.text()).stream().anyMatch(each -> contains(bytes, each));
    }

    /** How many files there are to look into: a scan of nothing proves nothing. */
    static int count(Path root) {
        return files(root).size();
    }

    private static List<byte[]> spellings(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        List<byte[]> spellings = new ArrayList<>();
        spellings.add(plain);
        spellings.add(text.getBytes(StandardCharsets.UTF_16LE));
        spellings.add(text.getBytes(StandardCharsets.UTF_16BE));
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            spellings.add(escaped(text, "\\u%04x"));
            spellings.add(escaped(text, "\\u%04X"));
        }
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[shift + plain.length];
            System.arraycopy(plain, 0, shifted, shift, plain.length);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // The first and last characters also depend on the neighbours: leave them out.
            String core = base64.substring((shift * 8 + 5) / 6, shifted.length * 8 / 6);
            spellings.add(core.getBytes(StandardCharsets.US_ASCII));
            spellings.add(core.replace('+', '-').replace('/', '_').getBytes(StandardCharsets.US_ASCII));
        }
        return spellings;
    }

    /** As JSON shows a text that keeps to ASCII. */
    private static byte[] escaped(String text, String form) {
        return text.chars()
                .mapToObj(c -> c < 0x80 ? String.valueOf((char) c) : String.format(Locale.ROOT, form, c))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && bytes[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> files(Path root) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException e) {
            throw DemoFailure.environment(root + " cannot be searched", e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw DemoFailure.environment(file + " cannot be searched", e);
        }
    }
}
