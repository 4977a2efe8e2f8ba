package org.varsel.policies.analysis.difference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.varsel.policies.Outcome;
import org.varsel.policies.analysis.Case;
import org.varsel.schemas.field.FieldPath;

/**
 * Questions that get another answer: any combination of the names, on any day of the interval, with facts out of one of the boxes.
 *
 * @param law whose law, as a question names it
 * @param boxes values of facts, the first few boxes; a fact that a box leaves out may be anything
 * @param more whether there are further boxes
 */
public record OutcomeChange(
        String law,
        List<String> messages,
        List<String> from,
        List<String> to,
        List<String> purposes,
        List<FieldPath> fields,
        LocalDate first,
        LocalDate last,
        Outcome before,
        Outcome after,
        List<Map<String, String>> boxes,
        boolean more,
        Case shownBy) {
    public OutcomeChange {
        messages = List.copyOf(messages);
        from = List.copyOf(from);
        to = List.copyOf(to);
        purposes = List.copyOf(purposes);
        fields = List.copyOf(fields);
        boxes = List.copyOf(boxes);
    }

    /** Whether something leaves that did not. */
    public boolean opens() {
        return after == Outcome.RELEASE;
    }

    /** Canonical form: text, booleans, lists and maps. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new TreeMap<>();
        map.put("law", law);
        map.put("messages", messages);
        map.put("from", from);
        map.put("to", to);
        map.put("purposes", purposes);
        map.put("fields", fields.stream().map(FieldPath::toString).toList());
        map.put("firstDay", first.toString());
        map.put("lastDay", last.toString());
        map.put("before", before.word());
        map.put("after", after.word());
        map.put("boxes", boxes);
        map.put("moreBoxes", more);
        map.put("case", shownBy.toMap());
        return map;
    }

    /** One sentence: whose question about what, on which days, gets which answer instead of which, and when. */
    @Override
    public String toString() {
        String when = boxes.isEmpty()
                ? ""
                : ", when " + boxes.stream().map(Map::toString).collect(Collectors.joining(" or "));
        return law + ": " + String.join(", ", messages) + " from " + String.join(", ", from) + " to "
                + String.join(", ", to) + " for " + String.join(", ", purposes) + ", " + first + " to " + last + ": "
                + fields.stream().map(FieldPath::toString).collect(Collectors.joining(", ")) + ": " + before.word()
                + " becomes " + after.word() + when + (more ? " and more" : "");
    }

    boolean sameBut(OutcomeChange other) {
        return law.equals(other.law)
                && messages.equals(other.messages)
                && from.equals(other.from)
                && to.equals(other.to)
                && purposes.equals(other.purposes)
                && first.equals(other.first)
                && last.equals(other.last)
                && before == other.before
                && after == other.after
                && boxes.equals(other.boxes)
                && more == other.more;
    }

    OutcomeChange with(List<FieldPath> all) {
        return new OutcomeChange(
                law, messages, from, to, purposes, all, first, last, before, after, boxes, more, shownBy);
    }
}
