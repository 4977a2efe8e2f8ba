package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.Dialects;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.MessageJson;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;

/**
 * A file in some format: the format's own bytes, or a whole message as {@code varsel translate} prints it where a format has
 * headers or several parts.
 */
record TranslationFile(Dialect dialect, DialectMessage message) {
    /** The file of a message's headers in the folder of its parts. */
    static final String HEADERS = "headers.txt";

    private static final String CANONICAL_JSON = "canonical-json";
    private static final String CANONICAL_XML = "canonical-xml";

    /**
     * Reads it.
     *
     * @param format its name, or null to tell by the file: a message says it itself, and the canonical forms are known
     */
    static TranslationFile read(Path file, @Nullable String format) {
        if (Files.isDirectory(file)) {
            return folder(file, format);
        }
        byte[] bytes = Input.bytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        JsonNode json = text.startsWith("{") ? Input.json(Input.name(file), bytes) : null;
        if (json != null && json.has("dialect") && json.has("parts")) {
            DialectMessage message = MessageJson.read(json);
            return new TranslationFile(dialect(format == null ? message.dialect() : format), message);
        }
        String told = format != null ? format : guess(file, text, json);
        Part part = new Part(String.valueOf(file.getFileName()), "application/octet-stream", bytes);
        return new TranslationFile(dialect(told), new DialectMessage(told, Map.of(), List.of(part)));
    }

    /** As {@code varsel translate --out} writes it: the parts by name, and the headers in a file of their own. */
    private static TranslationFile folder(Path folder, @Nullable String format) {
        if (format == null) {
            throw CommandFailed.usage("What format is in " + folder + "? Say so by name.");
        }
        Map<String, String> headers = new TreeMap<>();
        List<Part> parts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.equals(HEADERS)) {
                    headers(Input.bytes(file), headers);
                } else {
                    parts.add(new Part(name, "application/octet-stream", Input.bytes(file)));
                }
            }
        } catch (IOException e) {
            throw CommandFailed.usage(folder + " cannot be read.", e);
        }
        return new TranslationFile(dialect(format), new DialectMessage(format, headers, parts));
    }

    private static void headers(byte[] file, Map<String, String> headers) {
        for (String line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
            int colon = line.indexOf(": ");
            if (colon < 1) {
                throw CommandFailed.refused(HEADERS + " has a line that is not 'name: value'.");
            }
            headers.put(line.substring(0, colon), line.substring(colon + 2));
        }
    }

    static Dialect dialect(String name) {
        return Dialects.standard()
                .find(name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> CommandFailed.usage("There is no format " + Plain.line(name) + ". Known: "
                        + String.join(", ", new TreeSet<>(Dialects.standard().names())) + "."));
    }

    /** The canonical document and which of the three it is. */
    ObjectNode canonical(Profile profile) {
        return dialect.read(profile, message);
    }

    /** Which document it is; asked for where the file does not say. */
    Profile profile(@Nullable Profile given) {
        if (given != null) {
            return given;
        }
        if (dialect.profiles().size() == 1) {
            return dialect.profiles().iterator().next();
        }
        for (Profile profile : Profile.values()) {
            if (dialect.profiles().contains(profile) && of(profile)) {
                return profile;
            }
        }
        throw CommandFailed.usage(
                "The file does not say which document it is. Give --profile submission, disclosure or" + " receipt.");
    }

    private boolean of(Profile profile) {
        try {
            ObjectNode read = dialect.read(profile, message);
            return switch (profile) {
                case DISCLOSURE -> read.path("header").has("disclosureId");
                case SUBMISSION -> read.path("header").has("type");
                case RECEIPT -> read.has("kind");
            };
        } catch (Rejected e) {
            return false; // not this one; the next is tried, and none is an error of its own
        }
    }

    private static String guess(Path file, String text, @Nullable JsonNode json) {
        if (json != null && (json.has("header") || json.has("kind"))) {
            return CANONICAL_JSON;
        }
        if (text.contains("urn:varsel:notice:1")) {
            return CANONICAL_XML;
        }
        throw CommandFailed.usage("What format is " + Input.name(file) + "? Say so by name: "
                + String.join(", ", new TreeSet<>(Dialects.standard().names())) + ".");
    }
}
