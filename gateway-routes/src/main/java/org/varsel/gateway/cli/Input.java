package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;

/** A file that a command reads, or standard input when it is called {@code -}. */
final class Input {
    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private Input() {}

    static byte[] bytes(Path file) {
        try (InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw CommandFailed.usage(name(file) + " is larger than " + MAX_BYTES + " bytes.");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw CommandFailed.usage("The file " + file + " does not exist.", e);
        } catch (IOException e) {
            throw CommandFailed.usage(name(file) + " cannot be read.", e);
        }
    }

    static JsonNode json(Path file) {
        return json(name(file), bytes(file));
    }

    static JsonNode json(String name, byte[] bytes) {
        try {
            return StrictJson.parse(bytes);
        } catch (MalformedJson e) {
            throw CommandFailed.refused(name + ": " + e.getMessage() + ".", e);
        }
    }

    static String name(Path file) {
        return file.toString().equals("-") ? "standard input" : file.toString();
    }
}
