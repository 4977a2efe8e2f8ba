package org.varsel.policies;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The canonical form of a decision, for the log. Sorted keys, no nulls; the same question under the same law gives the same trace,
 * byte for byte. Names who stated a fact, because whoever reviews a disclosure must be able to ask them; so it is no text for recipients.
 */
final class DecisionTrace {
    private DecisionTrace() {}

    static Map<String, Object> of(Decision decision) {
        Map<String, Object> map = new TreeMap<>();
        Question question = decision.question();
        map.put("policyDigest", decision.policyDigest());
        map.put("outcome", decision.word());
        map.put("jurisdiction", question.jurisdiction());
        map.put("message", question.messageType());
        map.put("from", question.from());
        map.put("to", question.to());
        map.put("purpose", question.purpose());
        map.put("decisionDate", question.decisionDate().toString());
        map.put(
                "facts",
                question.facts().all().stream().map(DecisionTrace::fact).toList());
        map.put("fields", decision.fields().stream().map(DecisionTrace::field).toList());
        if (decision instanceof Permit permit) {
            map.put("duties", permit.duties().stream().map(DecisionTrace::duty).toList());
        } else if (decision instanceof Refer refer) {
            map.put("duties", refer.duties().stream().map(DecisionTrace::duty).toList());
            map.put(
                    "missing",
                    refer.missing().stream().map(DecisionTrace::missing).toList());
        } else if (decision instanceof Deny deny) {
            map.put("denied", deny.reason().word());
        }
        return map;
    }

    private static Map<String, Object> fact(Fact fact) {
        Map<String, Object> map = new TreeMap<>();
        map.put("fact", fact.name());
        map.put("value", fact.value() instanceof LocalDate day ? day.toString() : fact.value());
        map.put("provenance", fact.provenance().word());
        if (fact.by() != null) {
            map.put("by", fact.by());
        }
        if (fact.evidence() != null) {
            map.put("evidence", fact.evidence());
        }
        return map;
    }

    private static Map<String, Object> field(FieldDecision field) {
        Map<String, Object> map = new TreeMap<>(field.explanation().toMap());
        map.put("field", field.field().toString());
        map.put("outcome", field.outcome().word());
        map.put("rules", field.rules().stream().map(RuleRef::toString).toList());
        if (field.decisive() != null) {
            map.put("rule", field.decisive().toString());
            map.put("citation", field.decisive().citation());
        }
        if (field.reduction() != null) {
            map.put("reduction", field.reduction().word());
        }
        return map;
    }

    private static Map<String, Object> duty(Duty duty) {
        Map<String, Object> map = new TreeMap<>();
        map.put("do", duty.name());
        map.put("source", duty.source());
        map.put("rule", duty.rule().toString());
        if (duty.period() != null) {
            map.put("period", duty.period().toString());
        }
        if (duty.within() != null) {
            map.put("within", duty.within().toString());
        }
        return map;
    }

    private static Map<String, Object> missing(MissingFact missing) {
        return new TreeMap<>(Map.of(
                "fact", missing.fact(),
                "askOf", missing.askOf().word(),
                "within", "P" + missing.within().toDays() + "D"));
    }
}
