package org.varsel.gateway.review.concern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form as somebody typed it, by the names of its fields. Goes back into the page when something was wrong, and nowhere else. */
public final class Typed {
    /** No more values of one field are looked at. */
    private static final int MOST = 50;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Line ends of browsers become those of notices. */
    public static Typed of(Map<String, String[]> parameters) {
        Typed typed = new Typed();
        parameters.forEach((name, values) -> {
            List<String> kept = new ArrayList<>();
            for (int i = 0; i < Math.min(values.length, MOST); i++) {
                kept.add(values[i].replace("\r\n", "\n").replace('\r', '\n').strip());
            }
            typed.values.put(name, List.copyOf(kept));
        });
        return typed;
    }

    /** A fresh form. */
    public static Typed fresh(Map<String, String> filled) {
        Typed typed = new Typed();
        filled.forEach((name, value) -> typed.values.put(name, List.of(value)));
        return typed;
    }

    /** Empty where nothing was typed. */
    public String text(String field) {
        List<String> typed = values.getOrDefault(field, List.of());
        return typed.isEmpty() ? "" : typed.get(0);
    }

    /** Whether a box of that value was ticked. */
    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** The lines that say something. */
    public List<String> lines(String field) {
        return text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "Typed[" + values.size() + " fields]";
    }
}
