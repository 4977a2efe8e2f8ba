package org.varsel.gateway.review;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a form: at which field, and the message's key. In the order of the page. */
final class Complaints {
    private final Map<String, String> byField = new LinkedHashMap<>();

    void add(String field, String message) {
        byField.putIfAbsent(field, message);
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public Map<String, String> all() {
        return byField;
    }

    public boolean at(String field) {
        return byField.containsKey(field);
    }

    public String of(String field) {
        return byField.getOrDefault(field, "");
    }
}
