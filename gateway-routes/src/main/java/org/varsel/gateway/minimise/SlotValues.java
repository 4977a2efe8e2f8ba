package org.varsel.gateway.minimise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.varsel.gateway.decide.Ruling;
import org.varsel.log.entry.SlotOutcome;
import org.varsel.log.entry.SlotValue;
import org.varsel.policies.FieldDecision;
import org.varsel.policies.RuleRef;
import org.varsel.schemas.field.FieldPath;
import org.varsel.schemas.json.StrictJson;

/** What the log commits to for each field of a type: the value that left and the rules, or that nothing left and why. */
public final class SlotValues {

    private SlotValues() {}

    /** For a disclosure: {@code content} is what leaves. */
    static List<SlotValue> disclosed(Ruling ruling, Optional<String> subjectRef, ObjectNode content) {
        return slots(ruling, subjectRef, content);
    }

    /** For a referral or refusal: nothing leaves. */
    public static List<SlotValue> withheld(Ruling ruling, Optional<String> subjectRef) {
        return slots(ruling, subjectRef, StrictJson.mapper().createObjectNode());
    }

    private static List<SlotValue> slots(Ruling ruling, Optional<String> subjectRef, ObjectNode content) {
        Map<FieldPath, FieldDecision> decided = new HashMap<>();
        ruling.decision().fields().forEach(field -> decided.put(field.field(), field));
        List<FieldPath> fields = ruling.file().notice().type().fields();
        List<SlotValue> slots = new ArrayList<>(fields.size() + 1);
        slots.add(subject(subjectRef));
        for (FieldPath field : fields) {
            FieldDecision decision = decided.get(field);
            if (decision == null) {
                slots.add(new SlotValue(field.toString(), SlotOutcome.ABSENT, List.of(), null));
                continue;
            }
            List<String> rules =
                    decision.rules().stream().map(RuleRef::toString).toList();
            JsonNode left = content.path(field.category()).path(field.element());
            if (left.isMissingNode()) {
                slots.add(new SlotValue(field.toString(), SlotOutcome.WITHHELD, rules, null));
            } else {
                slots.add(new SlotValue(
                        field.toString(),
                        decision.reduction() == null ? SlotOutcome.DISCLOSED : SlotOutcome.REDUCED,
                        rules,
                        StrictJson.mapper().convertValue(left, Object.class)));
            }
        }
        return slots;
    }

    /** Always the first slot; open where the notice refers to a person, and absent where it is about nobody. */
    private static SlotValue subject(Optional<String> reference) {
        return reference
                .map(text -> new SlotValue(SlotValue.SUBJECT_REF, SlotOutcome.DISCLOSED, List.of(), text))
                .orElseGet(() -> new SlotValue(SlotValue.SUBJECT_REF, SlotOutcome.ABSENT, List.of(), null));
    }
}
