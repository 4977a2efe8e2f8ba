package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Holds what happened against what a person expected: exactly the expected members, elements and values, nothing more. Only ids,
 * times and digests, which nobody can know before, may be written as placeholders.
 */
final class Comparison {
    private static final Map<String, Pattern> PLACEHOLDERS = Map.of(
            "<uuid>", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
            "<reference>", Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{7,127}"),
            "<time>", Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z"),
            "<date>", Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
            "<digest>", Pattern.compile("sha256:[0-9a-f]{64}"));

    private final List<String> differences = new ArrayList<>();

    private Comparison() {}

    static List<String> differences(JsonNode expected, JsonNode actual) {
        Comparison comparison = new Comparison();
        comparison.compare("", expected, actual);
        return List.copyOf(comparison.differences);
    }

    private void compare(String path, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                member(path + "/" + name, expected.get(name), actual.get(name));
            }
        } else if (expected.isArray() && actual.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                member(path + "/" + i, expected.get(i), actual.get(i));
            }
        } else if (!fits(expected, actual)) {
            differences.add(path + ": expected " + expected + ", was " + actual);
        }
    }

    private void member(
            String path,
            @org.jspecify.annotations.Nullable JsonNode expected,
            @org.jspecify.annotations.Nullable JsonNode actual) {
        if (expected == null) {
            differences.add(path + ": not expected, but there");
        } else if (actual == null) {
            differences.add(path + ": expected " + expected + ", but missing");
        } else {
            compare(path, expected, actual);
        }
    }

    private static boolean fits(JsonNode expected, JsonNode actual) {
        Pattern placeholder = expected.isTextual() ? PLACEHOLDERS.get(expected.textValue()) : null;
        return placeholder == null
                ? expected.equals(actual)
                : actual.isTextual() && placeholder.matcher(actual.textValue()).matches();
    }
}
