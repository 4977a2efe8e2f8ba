package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A log as it lies on disk for everybody to read (C2SP tlog-tiles). Reads; believes nothing; the verifier judges. */
final class ExportedLog {
    private static final int BUNDLE = 256;

    private final Path dir;

    ExportedLog(Path dir) {
        this.dir = dir;
    }

    Path dir() {
        return dir;
    }

    boolean exists() {
        return Files.exists(dir.resolve("checkpoint"));
    }

    String checkpoint() {
        return text(dir.resolve("checkpoint"));
    }

    String verifierKey() {
        return text(dir.resolve("vkey")).strip();
    }

    /** How many entries the last exported checkpoint covers; 0 while there is none. */
    long size() {
        return exists() ? Long.parseLong(checkpoint().split("\n", 3)[1]) : 0;
    }

    /** The exact bytes of the entries from {@code from} up to and without {@code to}. */
    List<byte[]> entries(long from, long to) {
        List<byte[]> found = new ArrayList<>();
        for (long bundle = from / BUNDLE; bundle * BUNDLE < to; bundle++) {
            List<byte[]> entries = bundle(bundle);
            for (int i = 0; i < entries.size(); i++) {
                long index = bundle * BUNDLE + i;
                if (index >= from && index < to) {
                    found.add(entries.get(i));
                }
            }
        }
        return found;
    }

    List<JsonNode> read(long from, long to) {
        return entries(from, to).stream()
                .map(bytes -> DemoJson.parse(new String(bytes, StandardCharsets.UTF_8)))
                .toList();
    }

    /** The hash that the level-0 tile holds for an entry. */
    byte[] leafHash(long index) {
        byte[] tile = newest(dir.resolve("tile/0"), index / BUNDLE);
        int at = (int) (index % BUNDLE) * 32;
        return Arrays.copyOfRange(tile, at, at + 32);
    }

    private List<byte[]> bundle(long number) {
        ByteBuffer bytes = ByteBuffer.wrap(newest(dir.resolve("tile/entries"), number));
        List<byte[]> entries = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] entry = new byte[Short.toUnsignedInt(bytes.getShort())];
            bytes.get(entry);
            entries.add(entry);
        }
        return entries;
    }

    /** The full tile, or the widest partial one. */
    private static byte[] newest(Path level, long number) {
        Path full = level.resolve(name(number));
        try {
            if (Files.isRegularFile(full)) {
                return Files.readAllBytes(full);
            }
            Path partials = full.resolveSibling(full.getFileName() + ".p");
            Optional<Path> widest = Optional.empty();
            try (DirectoryStream<Path> widths = Files.newDirectoryStream(partials, "[0-9]*")) {
                for (Path each : widths) {
                    if (widest.isEmpty() || width(each) > width(widest.get())) {
                        widest = Optional.of(each);
                    }
                }
            }
            return Files.readAllBytes(widest.orElse(full));
        } catch (IOException e) {
            throw DemoFailure.environment("The exported log lacks the tile " + full, e);
        }
    }

    private static int width(Path partial) {
        return Integer.parseInt(String.valueOf(partial.getFileName()));
    }

    /** 1234067 is {@code x001/x234/067}. */
    private static String name(long number) {
        StringBuilder name = new StringBuilder(threeDigits(number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            name.insert(0, "x" + threeDigits(rest % 1000) + "/");
        }
        return name.toString();
    }

    private static String threeDigits(long number) {
        return String.valueOf(1000 + number).substring(1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw DemoFailure.environment("The exported log lacks " + file, e);
        }
    }
}
