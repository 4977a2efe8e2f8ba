package org.varsel.policies.pack;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.Reduction;
import org.varsel.policies.SourcePosition;
import org.varsel.schemas.field.FieldPath;

/** A case with people, told for a lawyer, that runs as a test of the whole pack. */
public record Scenario(
        String name, Map<String, String> title, Map<String, String> story, List<Step> steps, SourcePosition where) {
    public Scenario {
        title = Map.copyOf(title);
        story = Map.copyOf(story);
        steps = List.copyOf(steps);
    }

    /**
     * One question of the case and the answer a lawyer expects.
     *
     * @param facts what is known; what is not given is unknown
     * @param decisive for a field the rule that settles it
     * @param missing the facts that a referral names
     * @param reduced exactly the fields that lose precision; null when the step does not look
     */
    public record Step(
            String message,
            String from,
            String to,
            String purpose,
            LocalDate on,
            Map<String, Object> facts,
            String expect,
            List<FieldPath> released,
            List<FieldPath> withheld,
            List<FieldPath> referred,
            Map<FieldPath, String> decisive,
            @Nullable Set<String> missing,
            Set<String> duties,
            @Nullable Map<FieldPath, Reduction> reduced,
            SourcePosition where) {
        public Step {
            facts = Collections.unmodifiableMap(new TreeMap<>(facts));
            released = List.copyOf(released);
            withheld = List.copyOf(withheld);
            referred = List.copyOf(referred);
            decisive = Map.copyOf(decisive);
            duties = Set.copyOf(duties);
        }
    }
}
