package org.varsel.gateway.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The few things that the demo does with files. */
final class DemoFiles {
    private DemoFiles() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw DemoFailure.environment(file + " is missing or cannot be read", e);
        }
    }

    /** Folders directly below, in the order of their names. */
    static List<Path> folders(Path dir) {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(dir)) {
            return list.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw DemoFailure.environment(dir + " cannot be listed", e);
        }
    }

    static boolean empty(Path dir) {
        if (!Files.exists(dir)) {
            return true;
        }
        try (Stream<Path> list = Files.list(dir)) {
            return list.findAny().isEmpty();
        } catch (IOException e) {
            throw DemoFailure.environment(dir + " cannot be listed", e);
        }
    }

    static Path temporary() {
        try {
            return Files.createTempDirectory("varsel-demo-");
        } catch (IOException e) {
            throw DemoFailure.environment("A temporary folder cannot be made", e);
        }
    }

    static void delete(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            throw DemoFailure.environment("The demo's folder " + root + " cannot be removed", e);
        }
    }
}
