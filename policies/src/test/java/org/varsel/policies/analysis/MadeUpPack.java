package org.varsel.policies.analysis;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.PackFolder;
import org.varsel.policies.pack.PackReader;

/** The law of a country that does not exist, read as a real one is. {@link #sound} has nothing to find; a test spoils one thing. */
public final class MadeUpPack {
    private final Map<String, String> rules = new LinkedHashMap<>();
    private String header = HEADER;
    private String facts = FACTS;

    private MadeUpPack() {}

    public static MadeUpPack empty() {
        return new MadeUpPack();
    }

    /** One flow to a municipality, one to the police, withdrawals, and the floors that they need. */
    public static MadeUpPack sound() {
        String municipal =
                "{message: returnee.notified, from: police, to: [municipality.social_services], purpose: prevent-crime}";
        return empty().rule("flow", "permit", municipal, "[identity, health, threatAssessment]", "agrees", KEPT)
                .rule(
                        "service",
                        "permit",
                        "{message: returnee.notified, from: security_service, to: police, purpose: prevent-crime}",
                        "[identity]",
                        "originatorAgrees",
                        KEPT)
                .rule(
                        "withdrawal",
                        "permit",
                        "{message: notice.withdrawn, from: [police, security_service, municipality.social_services], to: [police, municipality.social_services, security_service], purpose: administration-of-notices}",
                        "[withdrawal]",
                        "agrees")
                .floor("border", ANY, "all", "crossBorder")
                .floor("children", toMunicipality(), "all", "!adult")
                .floor("twelve", ANY_CONTENT, "all", "ageYears < 12")
                .floor("eyes", toMunicipality(), "[threatAssessment, health]", "!secondApprover")
                .floor("secret", toMunicipality(), "all", "investigationContent")
                .floor("read", toMunicipality(), "free-text", "!freeTextReviewed")
                .floor("class", ANY, "all", "classification > \"UNCLASSIFIED\"");
    }

    static final String ANY = "{message: any, from: any, to: any, purpose: any}";
    static final String ANY_CONTENT = "{message: {except: notice.withdrawn}, from: any, to: any, purpose: any}";
    static final String KEPT =
            "duties: [{do: delete-after, period: P1Y, source: policy-floor}, {do: no-onward-sharing, source: law}]";

    static String toMunicipality() {
        return "{message: {except: notice.withdrawn}, from: any, to: mun, purpose: any}";
    }

    MadeUpPack floor(String id, String scope, String fields, String when) {
        return rule(id, "prohibit", scope, fields, when, "absolute: true");
    }

    /**
     * Adds a rule of the law, in force since 2020.
     *
     * @param more further lines of the rule, as YAML
     */
    public MadeUpPack rule(String id, String effect, String scope, String fields, String when, String... more) {
        rules.put(
                id,
                """
                rule: xx.%s
                title: {en: "%s"}
                effect: %s
                source: law
                cite: {act: Act, section: "§ %s", confidence: high}
                status: in-force
                inForce: {from: 2020-01-01}
                governs: decisionDate
                scope: %s
                fields: %s
                when: '%s'
                explain: {en: "Because of %s."}
                %s
                examples: [{given: {agrees: true}, expect: %s}, {given: {agrees: false}, expect: %s}]
                """
                        .formatted(
                                id,
                                id,
                                effect,
                                id,
                                scope,
                                fields,
                                when,
                                id,
                                String.join("\n", more),
                                effect.equals("duty") ? "duty" : "permit",
                                effect.equals("duty") ? "no-duty" : "deny"));
        return this;
    }

    MadeUpPack without(String id) {
        if (rules.remove(id) == null) {
            throw new AssertionError("no rule " + id);
        }
        return this;
    }

    /** Replaces one piece of a rule that must be there. */
    public MadeUpPack replace(String id, String piece, String by) {
        rules.put(id, replaced(rules.getOrDefault(id, ""), piece, by));
        return this;
    }

    MadeUpPack header(String piece, String by) {
        header = replaced(header, piece, by);
        return this;
    }

    MadeUpPack facts(String piece, String by) {
        facts = replaced(facts, piece, by);
        return this;
    }

    private static String replaced(String text, String piece, String by) {
        if (!text.contains(piece)) {
            throw new AssertionError("nothing to replace: " + piece);
        }
        return text.replace(piece, by);
    }

    public Pack load() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pack.yaml", header);
        files.put("facts.yaml", facts);
        files.put("rules.yaml", String.join("---\n", rules.values()));
        return PackReader.read(new PackFolder() {
            @Override
            public String name() {
                return "packs/xx";
            }

            @Override
            public Optional<byte[]> read(String file) {
                return Optional.ofNullable(files.get(file)).map(text -> text.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public Optional<Set<String>> list() {
                return Optional.of(files.keySet());
            }
        });
    }

    private static String flag(String name, String from, String askOf) {
        return "  %s: {type: bool, from: %s, askOf: %s, within: {period: P3D, source: law}, label: {en: %s}}%n"
                .formatted(name, from, askOf, name);
    }

    private static final String FACTS = "facts:\n"
            + flag("agrees", "message", "sender")
            + flag("originatorAgrees", "[party]", "originator")
            + flag("adult", "clock", "nobody")
            + flag("crossBorder", "registry", "nobody")
            + flag("secondApprover", "officer", "approver")
            + flag("investigationContent", "message", "sender")
            + flag("freeTextReviewed", "officer", "sender")
            + flag("requestSpecific", "message", "sender")
            + "  ageYears: {type: int, min: 0, max: 150, from: clock, askOf: nobody,"
            + " within: {period: P3D, source: law}, label: {en: age}}\n"
            + "  since: {type: date, from: message, askOf: sender,"
            + " within: {period: P3D, source: law}, label: {en: since}}\n"
            + "  classification: {type: ordered-enum, values: [UNCLASSIFIED, R, C, S, TS], from: message,"
            + " askOf: sender, within: {period: P3D, source: law}, label: {en: class}}\n"
            + "  recipientClearance: {type: ordered-enum, values: [UNCLASSIFIED, R, C, S, TS], from: registry,"
            + " askOf: nobody, within: {period: P3D, source: law}, label: {en: clearance}}\n";

    private static final String HEADER =
            """
            pack: xx
            version: 1.0.0
            jurisdiction: XX
            title: {en: Nowhere}
            languages: [en]
            examplesOn: 2026-11-23
            messages: [returnee.notified, info.answered, notice.withdrawn]
            roles:
              security_service: service
              police: police
              prefect: prefect
              local_cell: cell
              municipality.mayor: mayor
              municipality.social_services: social
              municipality.child_welfare: child
            roleGroups: {mun: [local_cell, municipality.mayor, municipality.social_services, municipality.child_welfare]}
            purposes:
              prevent-crime: {en: Preventing crime}
              investigation: {en: Investigation}
              administration-of-notices: {en: Administration}
            schemes: {}
            oversight:
              - body: Watch
                of: [security_service, police, prefect, local_cell, municipality.mayor, municipality.social_services, municipality.child_welfare]
                cite: {act: Act, section: "§ 9", confidence: high}
            logRetention: []
            classification: {labels: {R: RESTRICTED}, municipalCeiling: R, cite: {act: Act, section: "§ 8", confidence: low}}
            provisions: [rules.yaml]
            scenarios: []
            """;
}
