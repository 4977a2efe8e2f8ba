package org.varsel.policies.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.varsel.policies.analysis.box.Region;
import org.varsel.policies.analysis.situation.Ruled;
import org.varsel.policies.analysis.situation.Situation;
import org.varsel.schemas.field.FieldPath;

/**
 * One question that shows a finding; made up, about nobody.
 *
 * @param facts what is known in it; a fact that is not here is unknown
 */
public record Case(
        String message,
        String from,
        String to,
        String purpose,
        FieldPath field,
        LocalDate day,
        Map<String, Object> facts) {
    public Case {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** The first question of a situation, with facts out of a region that is not empty. */
    public static Case of(Ruled ruled, Region region) {
        Situation situation = ruled.situation();
        return new Case(
                situation.messages().get(0),
                situation.from().get(0),
                situation.to().get(0),
                situation.purposes().get(0),
                situation.fields().get(0),
                ruled.day(),
                region.witness());
    }

    /** The same case about another field of its situation. */
    public Case about(FieldPath other) {
        return new Case(message, from, to, purpose, other, day, facts);
    }

    /** Canonical form: text, whole numbers, booleans and maps. */
    public Map<String, Object> toMap() {
        Map<String, Object> known = new TreeMap<>();
        facts.forEach((fact, value) -> known.put(fact, value instanceof LocalDate date ? date.toString() : value));
        return new TreeMap<>(Map.of(
                "message", message,
                "from", from,
                "to", to,
                "purpose", purpose,
                "field", field.toString(),
                "decisionDate", day.toString(),
                "facts", known));
    }

    @Override
    public String toString() {
        List<String> known = new ArrayList<>();
        facts.forEach((fact, value) -> known.add(fact + ": " + value));
        return message + ", " + from + " to " + to + ", " + purpose + ", " + field + ", " + day + ", {"
                + String.join(", ", known) + "}";
    }
}
