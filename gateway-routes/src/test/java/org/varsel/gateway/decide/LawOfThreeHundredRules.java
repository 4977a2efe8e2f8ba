package org.varsel.gateway.decide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.varsel.policies.Facts;
import org.varsel.policies.LawBundle;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.Provenance;
import org.varsel.policies.Question;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.field.FieldPath;

/**
 * A made-up law for measuring: 300 rules that all speak of one message to one recipient, each with four comparisons over twelve facts and
 * three categories of fields; two of three permit, every third prohibits. Conditions are written so that another engine reads them as
 * they stand.
 */
final class LawOfThreeHundredRules {
    static final int RULES = 300;
    static final int FIELDS = 40;
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    /** What is known: flags are true or false by turns, numbers in the middle. */
    static final Map<String, Object> KNOWN = IntStream.range(0, 12)
            .boxed()
            .collect(Collectors.toMap(
                    LawOfThreeHundredRules::name, fact -> fact < 6 ? (Object) (fact % 2 == 0) : (Object) 5L));

    /** One rule as another engine needs it. */
    record Line(String when, boolean permits, List<String> categories) {}

    private LawOfThreeHundredRules() {}

    static List<Line> lines() {
        List<String> categories = categories();
        List<Line> lines = new ArrayList<>();
        for (int rule = 0; rule < RULES; rule++) {
            List<String> covered = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                covered.add(categories.get((rule + 7 * i) % categories.size()));
            }
            lines.add(new Line(when(rule), rule % 3 != 0, covered));
        }
        return lines;
    }

    static LawBundle bundle() {
        try {
            Path folder =
                    Files.createDirectories(Files.createTempDirectory("law").resolve("xx"));
            Files.writeString(folder.resolve("pack.yaml"), HEADER);
            Files.writeString(folder.resolve("facts.yaml"), facts());
            Files.writeString(folder.resolve("rules.yaml"), rules());
            return LawBundles.load(folder, PackProfile.demo());
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    static Question question() {
        Facts.Builder facts = Facts.builder();
        KNOWN.forEach((name, value) -> facts.add(name, value, Provenance.MESSAGE));
        return new Question(
                "XX", "returnee.notified", "police", "health", "prevent-crime", DAY, present(), facts.build());
    }

    static List<FieldPath> present() {
        return categories().stream()
                .flatMap(category -> FieldCatalogue.standard().fields(category).stream())
                .limit(FIELDS)
                .toList();
    }

    private static List<String> categories() {
        return List.copyOf(FieldCatalogue.standard().categories());
    }

    /** Three comparisons hold of what is known; the fourth seldom does in a prohibition. */
    private static String when(int rule) {
        String last = rule % 3 == 0 ? name(6 + rule % 6) + " > " + (4 + rule % 5) : name(6 + rule % 6) + " <= 9";
        return "(" + name(2 * (rule % 3)) + " || " + name(1 + 2 * (rule % 3)) + ") && " + name(6 + (rule + 2) % 6)
                + " >= " + rule % 5 + " && " + last;
    }

    private static String name(int fact) {
        return (fact < 6 ? "flag" : "number") + (char) ('A' + fact);
    }

    private static String facts() {
        StringBuilder yaml = new StringBuilder("facts:\n");
        for (int fact = 0; fact < 12; fact++) {
            yaml.append("  ").append(name(fact)).append(":\n    type: ");
            yaml.append(fact < 6 ? "bool\n" : "int\n    min: 0\n    max: 9\n");
            yaml.append("    from: message\n    askOf: sender\n    within: {period: P3D, source: policy-floor}\n");
            yaml.append("    label: {en: ").append(name(fact)).append("}\n");
        }
        return yaml.toString();
    }

    private static String rules() {
        StringBuilder yaml = new StringBuilder();
        int number = 0;
        for (Line line : lines()) {
            String effect = line.permits() ? "permit" : "prohibit";
            yaml.append(
                    """
                    ---
                    rule: xx.r%03d
                    title: {en: Rule}
                    effect: %s
                    source: law
                    cite: {act: Act, section: "§ 1", confidence: high}
                    status: in-force
                    inForce: {from: 2020-01-01}
                    governs: decisionDate
                    scope: {message: returnee.notified, from: police, to: health, purpose: prevent-crime}
                    fields: [%s]
                    when: %s
                    explain: {en: Made up.}
                    examples: [{given: {}, expect: refer}, {given: {}, expect: refer}]
                    """
                            .formatted(number++, effect, String.join(", ", line.categories()), line.when()));
        }
        return yaml.toString();
    }

    private static final String HEADER =
            """
            pack: xx
            version: 1.0.0
            jurisdiction: XX
            title: {en: Nowhere}
            languages: [en]
            examplesOn: 2026-11-23
            messages: [returnee.notified]
            roles: {police: police, health: health}
            roleGroups: {}
            purposes: {prevent-crime: {en: Preventing crime}}
            schemes: {}
            oversight: []
            logRetention: []
            classification: {labels: {R: RESTRICTED}, municipalCeiling: R, cite: {act: Act, section: "§ 8", confidence: low}}
            provisions: [rules.yaml]
            scenarios: []
            """;
}
