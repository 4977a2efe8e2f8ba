package org.varsel.gateway.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.varsel.policies.Decision;
import org.varsel.policies.FieldDecision;
import org.varsel.policies.Outcome;
import org.varsel.policies.RuleRef;
import org.varsel.schemas.json.StrictJson;

/** A decision as receipts, tables and the desk show it: paths, outcomes, rules and citations, never values. */
public final class FieldOutcomes {
    private FieldOutcomes() {}

    /** {@code [{path, outcome: released|reduced|referred|withheld, rule, citation, reason}]}. */
    public static ArrayNode of(Decision decision) {
        ArrayNode fields = StrictJson.mapper().createArrayNode();
        for (FieldDecision field : decision.fields()) {
            ObjectNode item = fields.addObject().put("path", field.field().toString());
            item.put("outcome", word(field));
            RuleRef decisive = field.decisive();
            if (decisive != null) {
                item.put("rule", decisive.toString());
                item.put("citation", decisive.citation());
            }
            item.put("reason", field.explanation().reason().word());
        }
        return fields;
    }

    private static String word(FieldDecision field) {
        if (field.outcome() == Outcome.RELEASE) {
            return field.reduction() == null ? "released" : "reduced";
        }
        return field.outcome() == Outcome.REFER ? "referred" : "withheld";
    }
}
