package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Expected against real entries: each {@code typ from to sch} as often as expected, and nothing else. Entries of one disclosure
 * come in order; those of different parties may interleave, so the order that is held is that of promise 2: a
 * disclosure is in the log before anything that follows from it.
 */
final class LogComparison {
    private static final Set<String> FOLLOWS_A_DISCLOSURE = Set.of("dispatch", "delivery", "destruction");

    private LogComparison() {}

    static List<String> differences(JsonNode expected, List<JsonNode> actual) {
        Map<String, Integer> surplus = new TreeMap<>();
        Set<String> open = new TreeSet<>();
        for (JsonNode each : expected) {
            String line = line(each);
            surplus.merge(line, -each.path("times").asInt(1), Integer::sum);
            if (each.path("orMore").asBoolean()) {
                open.add(line);
            }
        }
        actual.forEach(each -> surplus.merge(line(each), 1, Integer::sum));
        List<String> differences = new ArrayList<>();
        surplus.forEach((line, count) -> {
            if (count < 0) {
                differences.add(-count + " missing: " + line);
            } else if (count > 0 && !open.contains(line)) {
                differences.add(count + " not expected: " + line);
            }
        });
        differences.addAll(order(actual));
        return differences;
    }

    /** How many entries are expected at the least. */
    static int count(JsonNode expected) {
        int count = 0;
        for (JsonNode each : expected) {
            count += each.path("times").asInt(1);
        }
        return count;
    }

    private static List<String> order(List<JsonNode> actual) {
        List<String> differences = new ArrayList<>();
        boolean disclosed = false;
        for (JsonNode each : actual) {
            String typ = each.path("typ").asText();
            disclosed |= typ.equals("disclosure");
            if (FOLLOWS_A_DISCLOSURE.contains(typ) && !disclosed) {
                differences.add("a " + typ + " stands before the disclosure");
            }
        }
        return differences;
    }

    private static String line(JsonNode entry) {
        return entry.path("typ").asText() + " from " + entry.path("from").asText("-") + " to "
                + entry.path("to").asText("-") + " sch " + entry.path("sch").asText("-");
    }
}
