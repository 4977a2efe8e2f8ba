package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
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
    private static final String CANONICAL_JSON = "canonical-json";
    private static final String CANONICAL_XML = "canonical-xml";

    /**
     * Reads it.
     *
     * @param format its name, or null to tell by the file: a message says it itself, and the canonical forms are known
     */
    static TranslationFile read(Path file, @Nullable String format) {
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
