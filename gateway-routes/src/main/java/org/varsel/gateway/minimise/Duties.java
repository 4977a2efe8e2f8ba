package org.varsel.gateway.minimise;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.varsel.policies.Decision;
import org.varsel.policies.Duty;
import org.varsel.policies.Permit;
import org.varsel.policies.Refer;
import org.varsel.schemas.json.StrictJson;

/** Duties as documents and receipts write them: {@code [{do, period?, within?, source, rule}]}. */
public final class Duties {
    private Duties() {}

    public static ArrayNode json(List<Duty> duties) {
        ArrayNode array = StrictJson.mapper().createArrayNode();
        for (Duty duty : duties) {
            ObjectNode item = array.addObject().put("do", duty.name());
            if (duty.period() != null) {
                item.put("period", duty.period().toString());
            }
            if (duty.within() != null) {
                item.put("within", duty.within().toString());
            }
            item.put("source", duty.source()).put("rule", duty.rule().toString());
        }
        return array;
    }

    /** What travels with the notice under this decision, or would. */
    public static List<Duty> of(Decision decision) {
        if (decision instanceof Permit permit) {
            return permit.duties();
        }
        return decision instanceof Refer refer ? refer.duties() : List.of();
    }
}
