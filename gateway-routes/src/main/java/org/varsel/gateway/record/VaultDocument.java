package org.varsel.gateway.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.seal.SealedNotice;
import org.varsel.log.entry.SlotValue;
import org.varsel.policies.Fact;
import org.varsel.schemas.json.StrictJson;

/**
 * What the vault keeps about one decision, before encryption: the seed of the slots, the whole trace, the facts with
 * provenance, and what left. Enough to open any slot and to replay the decision bit for bit.
 *
 * <pre>{seed, trace, facts: [{name, value, provenance, by?, evidence?}], left?: {disclosure, openings}}</pre>
 */
public final class VaultDocument {
    private VaultDocument() {}

    static ObjectNode of(Ruling ruling, byte[] seed) {
        ObjectNode document = StrictJson.mapper().createObjectNode();
        document.put("seed", Base64.getEncoder().encodeToString(seed));
        document.set("trace", StrictJson.mapper().valueToTree(ruling.decision().trace()));
        ArrayNode facts = document.putArray("facts");
        ruling.facts().all().forEach(fact -> facts.add(json(fact)));
        return document;
    }

    static ObjectNode of(SealedNotice sealed) {
        ObjectNode document = of(sealed.ruling(), sealed.seed());
        document.set("left", StrictJson.parse(sealed.payload()));
        return document;
    }

    /** For an event whose slots name a person and a reason: answers and consultations. */
    public static ObjectNode of(byte[] seed, java.util.List<SlotValue> slots) {
        ObjectNode document = StrictJson.mapper().createObjectNode();
        document.put("seed", Base64.getEncoder().encodeToString(seed));
        ObjectNode values = document.putObject("slots");
        slots.forEach(slot -> values.put(slot.field(), String.valueOf(slot.value())));
        return document;
    }

    private static ObjectNode json(Fact fact) {
        ObjectNode json = StrictJson.mapper().createObjectNode();
        json.put("name", fact.name());
        if (fact.value() instanceof Boolean flag) {
            json.put("value", flag);
        } else if (fact.value() instanceof Long number) {
            json.put("value", number);
        } else {
            json.put("value", fact.value().toString());
        }
        json.put("provenance", fact.provenance().word());
        if (fact.by() != null) {
            json.put("by", fact.by());
        }
        if (fact.evidence() != null) {
            json.put("evidence", fact.evidence());
        }
        return json;
    }
}
