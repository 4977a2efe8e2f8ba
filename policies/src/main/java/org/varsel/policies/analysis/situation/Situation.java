package org.varsel.policies.analysis.situation;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.varsel.schemas.field.FieldPath;

/**
 * Questions of which the same rules speak: any combination of the names, on any day of an interval.
 *
 * @param first the first day; the day of a case that shows something
 * @param last the last day on which the same rules are in force
 * @param rules the rules that speak, by their numbers; not to be changed
 */
public record Situation(
        List<String> messages,
        List<String> from,
        List<String> to,
        List<String> purposes,
        List<FieldPath> fields,
        LocalDate first,
        LocalDate last,
        BitSet rules) {
    public Situation {
        messages = List.copyOf(messages);
        from = List.copyOf(from);
        to = List.copyOf(to);
        purposes = List.copyOf(purposes);
        fields = List.copyOf(fields);
    }
}
