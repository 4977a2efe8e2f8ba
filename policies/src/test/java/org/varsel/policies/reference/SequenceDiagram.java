package org.varsel.policies.reference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.varsel.policies.reference.Step.Actor;

/** Courses of a message as one drawing: who tells whom what, from top to bottom. */
final class SequenceDiagram {

    private static final int COLUMN = 310;
    private static final int LEFT = 140;
    private static final int ROW = 40;
    private static final int HEAD = 56;
    private static final int TITLE = 46;

    private final StringBuilder out = new StringBuilder();
    private final Map<Actor, Integer> columns = new EnumMap<>(Actor.class);
    private int y = HEAD;

    private SequenceDiagram(List<Course> courses) {
        for (Actor actor : Actor.values()) {
            boolean takesPart = courses.stream()
                    .flatMap(course -> course.steps().stream())
                    .anyMatch(step -> step.from() == actor || step.to() == actor);
            if (takesPart) {
                columns.put(actor, LEFT + columns.size() * COLUMN);
            }
        }
    }

    static String of(String title, List<Course> courses) {
        return new SequenceDiagram(courses).drawn(title, courses);
    }

    private String drawn(String title, List<Course> courses) {
        courses.forEach(this::course);
        int width = 2 * LEFT + (columns.size() - 1) * COLUMN;
        int height = y + 20;
        StringBuilder lines = new StringBuilder();
        columns.forEach((actor, x) -> lines.append(
                """
                <line class="life" x1="%d" y1="%d" x2="%d" y2="%d"/>
                <rect class="actor" x="%d" y="8" width="180" height="32" rx="4"/>
                <text class="name" x="%d" y="29">%s</text>
                """
                        .formatted(x, 40, x, height - 8, x - 90, x, Html.text(actor.title()))));
        return """
                <svg class="sequence" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="sequence-title sequence-desc">
                <title id="sequence-title">%s</title>
                <desc id="sequence-desc">The same steps follow below in words.</desc>
                <defs>
                <marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="tip" d="M0 0L10 5L0 10z"/></marker>
                <marker id="tip-no" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="tip-no" d="M0 0L10 5L0 10z"/></marker>
                </defs>
                %s%s</svg>
                """
                .formatted(width, height, Html.text(title), lines, out);
    }

    private void course(Course course) {
        int width = 2 * LEFT + (columns.size() - 1) * COLUMN;
        y += 12;
        out.append("<rect class=\"course\" x=\"8\" y=\"%d\" width=\"%d\" height=\"28\"/>\n".formatted(y, width - 16));
        out.append("<text class=\"course-title\" x=\"20\" y=\"%d\">%s</text>\n"
                .formatted(y + 19, Html.text(course.title())));
        y += TITLE;
        course.steps().forEach(this::step);
    }

    private void step(Step step) {
        int from = columns.getOrDefault(step.from(), LEFT);
        int to = columns.getOrDefault(step.to(), LEFT);
        int middle = (from + to) / 2;
        y += 14;
        if (from == to) {
            out.append("<rect class=\"note\" x=\"%d\" y=\"%d\" width=\"290\" height=\"24\" rx=\"3\"/>\n"
                    .formatted(from - 145, y - 18));
            out.append(words(step, from, y - 1));
        } else {
            int edge = to > from ? -2 : 2;
            out.append(words(step, middle, y - 5));
            out.append("<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n"
                    .formatted(step.refusal() ? "no" : "yes", from, y + 3, to + edge, y + 3));
        }
        y += ROW - 14;
    }

    private static String words(Step step, int x, int y) {
        String name = step.refusal() ? "step refused" : "step";
        return "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(name, x, y, Html.text(step.line()));
    }
}
