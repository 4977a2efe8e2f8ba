package org.varsel.policies.pack;

import java.util.Map;
import java.util.TreeMap;
import org.varsel.policies.PackError;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.yaml.YamlValue;

/** Reads the facts of an example or a scenario: a value of the fact's domain, or {@code unknown}. */
final class GivenFacts {
    private static final String UNKNOWN = "unknown";

    private final Slots slots;

    GivenFacts(Slots slots) {
        this.slots = slots;
    }

    /** @param base what was given before; a fact given anew replaces it */
    Map<String, Object> read(YamlValue value, Map<String, Object> base) {
        Map<String, Object> given = new TreeMap<>(base);
        value.map().all().forEach((key, fact) -> {
            Slots.Slot slot = slots.find(key.text()).orElseThrow(() -> key.wrong("a fact declared in facts.yaml"));
            if (fact.isText() && fact.text().equals(UNKNOWN)) {
                given.remove(slot.name());
            } else {
                Object plain = fact.plainValue();
                if (slot.type().domain().encode(plain).isEmpty()) {
                    throw new PackError(
                            fact.where(), slot.type().domain().describe() + ", or unknown", fact.describe());
                }
                given.put(slot.name(), plain);
            }
        });
        return given;
    }
}
