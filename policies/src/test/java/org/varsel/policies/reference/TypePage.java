package org.varsel.policies.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.varsel.schemas.label.Labels;
import org.varsel.schemas.resource.SchemaResources;
import org.varsel.schemas.type.Kind;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;
import org.varsel.schemas.type.Presence;

/** The page of one message type. */
final class TypePage {

    private final MessageType type;
    private final Provisions provisions;

    TypePage(MessageType type, Provisions provisions) {
        this.type = type;
        this.provisions = provisions;
    }

    static String file(MessageType type) {
        return type.id() + ".html";
    }

    static String link(MessageType type) {
        return "<a href=\"" + file(type) + "\">" + Html.text(Labels.standard().type(type.name(), "en")) + "</a> "
                + Html.code(type.id());
    }

    static String told(MessageType type) {
        return SchemaResources.tree("schema/" + type.id() + ".submission.json")
                .path("description")
                .asText();
    }

    String html() {
        StringBuilder main = new StringBuilder();
        main.append("<p class=\"lead\">").append(Html.text(told(type))).append("</p>\n");
        main.append("<p>").append(Html.code(type.id())).append("</p>\n");
        main.append("<h2>Who sends, who receives</h2>\n<dl class=\"facts\">\n");
        fact(main, "From", Words.text("role", type.from()));
        fact(main, "To", Words.text("role", type.to()));
        main.append("</dl>\n");
        main.append("<h2>What law</h2>\n").append(law());
        main.append("<h2>What it carries</h2>\n");
        chips(main, "Mandatory in what is sent", Presence.MANDATORY);
        chips(main, "Optional", Presence.OPTIONAL);
        main.append(
                "<p>Every other category is refused. What a recipient gets is what was permitted, which may be less than"
                        + " what is mandatory here. Header and legal block are always there.</p>\n");
        main.append("<h2>What comes back</h2>\n").append(Html.list(back()));
        main.append("<h2>One example</h2>\n<p>As it is sent, before any decision.</p>\n");
        main.append("<pre tabindex=\"0\" role=\"region\" aria-label=\"Example\"><code>")
                .append(Html.text(example()))
                .append("</code></pre>\n");
        main.append("<h2>In what order</h2>\n").append(sequence());
        main.append("<h2>What it is called</h2>\n<dl class=\"facts\">\n");
        for (String language : Labels.LANGUAGES) {
            main.append("<div><dt>")
                    .append(language)
                    .append("</dt><dd lang=\"")
                    .append(language)
                    .append("\">");
            main.append(Html.text(Labels.standard().type(type.name(), language)))
                    .append("</dd></div>\n");
        }
        return Html.page(
                Labels.standard().type(type.name(), "en"),
                main.append("</dl>\n").toString());
    }

    private String law() {
        if (type.to().contains("gateway")) {
            return "<p>It goes to the gateway itself and discloses nothing. Who may answer a waiting case stands in the provision"
                    + " that made it wait.</p>\n";
        }
        if (type.from().contains("gateway")) {
            return "<p>It comes from the gateway itself and tells nothing about a person. The time limit that it speaks of stands in"
                    + " the legal block of the notice that it answers.</p>\n";
        }
        return "<p>A type only says what such a message looks like. Whether it may go, and which of its fields, is decided by"
                + " these provisions; what none permits is denied. One that needs verification permits nothing yet.</p>\n"
                + provisions.of(type);
    }

    private void chips(StringBuilder out, String title, Presence presence) {
        String chips = type.categories().entrySet().stream()
                .filter(category -> category.getValue() == presence)
                .map(category -> "<li>" + Html.chip(category.getKey()) + "</li>")
                .collect(Collectors.joining("\n"));
        out.append("<h3>").append(title).append("</h3>\n");
        out.append(chips.isEmpty() ? "<p>None.</p>\n" : "<ul class=\"chips\">\n" + chips + "\n</ul>\n");
    }

    private List<String> back() {
        List<String> back = new ArrayList<>();
        boolean sent = !type.from().contains("gateway");
        if (sent) {
            back.add("R1, that it was accepted; otherwise a problem with a code, and nothing is kept");
        }
        if (type.to().contains("gateway")) {
            back.add("To the sender of the waiting notice: R2, what was decided now");
        } else if (sent) {
            back.add("R2, what was decided, for every recipient and every field, with rule and provision");
        }
        if (!type.to().contains("gateway")) {
            back.add("R4, that it was delivered, and R5, that it was opened");
            back.add(
                    type.kind() == Kind.WITHDRAWAL || !sent
                            ? "R7, that it was acknowledged, that the notice was destroyed, or why it was not"
                            : "R6, that the recipient accepts or refuses it");
            back.add("R8, that it expired or failed");
        }
        MessageTypes.standard().all().stream()
                .filter(other -> other.answers().contains(type.id()))
                .forEach(other -> back.add("Can be answered by " + link(other)));
        MessageTypes.standard().all().stream()
                .filter(other -> type.answers().contains(other.id()))
                .forEach(other -> back.add("Can itself answer " + link(other)));
        return back;
    }

    private String example() {
        return new String(SchemaResources.bytes("examples/" + type.name() + "/ok.json"), UTF_8).strip();
    }

    private String sequence() {
        List<Course> courses = Course.of(type);
        StringBuilder out = new StringBuilder("<figure>\n");
        out.append(SequenceDiagram.of("Sequence of " + type.id(), courses));
        out.append("<figcaption>As it should go, and every way it can fail.</figcaption>\n</figure>\n");
        out.append("<details>\n<summary>The same in words</summary>\n");
        for (Course course : courses) {
            out.append("<h3>").append(Html.text(course.title())).append("</h3>\n<ol>\n");
            course.steps()
                    .forEach(step -> out.append("<li>").append(words(step)).append("</li>\n"));
            out.append("</ol>\n");
        }
        return out.append("</details>\n").toString();
    }

    private static String words(Step step) {
        String said = Html.text(step.text())
                + (step.code().isEmpty() ? "" : " <code class=\"problem\">" + step.code() + "</code>");
        return step.from() == step.to()
                ? step.from().title() + " " + said
                : step.from().title() + " to " + step.to().title().toLowerCase(Locale.ROOT) + ": " + said;
    }

    private static void fact(StringBuilder out, String name, String value) {
        out.append("<div><dt>")
                .append(name)
                .append("</dt><dd>")
                .append(Html.text(value))
                .append("</dd></div>\n");
    }
}
