package org.varsel.policies.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The part of the style sheet that is written by hand. */
final class StyleSheet {

    private StyleSheet() {}

    static String text() {
        try (InputStream in = Objects.requireNonNull(StyleSheet.class.getResourceAsStream("reference.css"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
