package org.varsel.policies.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.varsel.policies.pack.DutySpec;
import org.varsel.policies.pack.Example;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.phrase.Phrases;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.field.FieldPath;

/** A rule as text. */
final class RuleText {
    private final Pack pack;
    private final Rule rule;
    private final String language;
    private final Phrases phrases;
    private final List<String> lines = new ArrayList<>();

    RuleText(Pack pack, Rule rule, String wanted) {
        this.pack = pack;
        this.rule = rule;
        this.language = pack.header().languages().contains(wanted) ? wanted : "en";
        this.phrases = Phrases.in(language);
    }

    List<String> lines() {
        lines.add(PolicyExplain.text(rule.title(), language));
        lines.add(PolicyExplain.text(rule.explain(), language));
        line("rule", rule.id() + "@" + pack.header().version());
        line(
                "effect",
                rule.effect().word() + (rule.absolute() ? " (absolute)" : "") + ", "
                        + rule.source().word());
        line("citation", rule.cite() + " [" + rule.cite().confidence().word() + "]");
        line("status", rule.status().word());
        line(
                "in-force",
                rule.inForce().from()
                        + (rule.inForce().to() == null
                                ? ""
                                : " - " + rule.inForce().to()));
        line(
                "scope",
                names(rule.scope().messages()) + ": " + names(rule.scope().from()) + " -> "
                        + names(rule.scope().to()) + " (" + names(rule.scope().purposes()) + ")");
        line("fields", String.join(", ", fields()));
        line("condition", rule.whenText());
        if (!rule.unless().isEmpty()) {
            line("exceptions", String.join(", ", rule.unless()));
        }
        if (!rule.duties().isEmpty()) {
            line("duties", rule.duties().stream().map(RuleText::duty).collect(Collectors.joining(", ")));
        }
        rule.cite().check().forEach(check -> line("check", check));
        for (Example example : rule.examples()) {
            line("examples", example.given() + " -> " + example.expect().word());
        }
        return List.copyOf(lines);
    }

    private void line(String heading, String text) {
        lines.add(phrases.say("heading." + heading) + ": " + text);
    }

    /** Whole categories by their name, other fields one by one. */
    private Set<String> fields() {
        Map<String, Set<FieldPath>> byCategory = new TreeMap<>();
        rule.fields().forEach(field -> byCategory
                .computeIfAbsent(field.category(), category -> new TreeSet<>())
                .add(field));
        Set<String> names = new TreeSet<>();
        byCategory.forEach((category, fields) -> {
            if (fields.containsAll(FieldCatalogue.standard().fields(category))) {
                names.add(category);
            } else {
                fields.forEach(field -> names.add(field.toString()));
            }
        });
        return names;
    }

    private static String duty(DutySpec duty) {
        String figure = duty.period() != null ? " " + duty.period() : duty.within() != null ? " " + duty.within() : "";
        return duty.name() + figure + " (" + duty.source().word() + ")";
    }

    private static String names(Set<String> names) {
        return String.join(", ", names);
    }
}
