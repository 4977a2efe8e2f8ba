package org.varsel.policies.explain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.varsel.policies.Decision;
import org.varsel.policies.LawBundle;
import org.varsel.policies.PolicyException;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.yaml.YamlFile;

/** What the command line and the desk can say about the law. */
public final class PolicyExplain {
    private final LawBundle bundle;

    public PolicyExplain(LawBundle bundle) {
        this.bundle = bundle;
    }

    /** The packs, titles in one of their languages (English otherwise). */
    public List<PackSummary> packs(String language) {
        return bundle.packs().stream()
                .map(pack -> new PackSummary(
                        pack.header().name(),
                        pack.header().version(),
                        pack.header().law(),
                        text(pack.header().title(), language),
                        pack.header().languages(),
                        pack.rules().size(),
                        bundle.signOff(pack.header().name()).isPresent()))
                .toList();
    }

    /** The rules of a pack in the order of their ids; none when there is no such pack. */
    public List<RuleSummary> rules(String packName, String language) {
        List<RuleSummary> summaries = new ArrayList<>();
        for (Pack pack : bundle.packs()) {
            if (pack.header().name().equals(packName)) {
                pack.rules().forEach(rule -> summaries.add(summary(rule, language)));
            }
        }
        return List.copyOf(summaries);
    }

    /** One rule for a reader, line by line; empty when no pack has it. */
    public Optional<List<String>> rule(String id, String language) {
        for (Pack pack : bundle.packs()) {
            for (Rule rule : pack.rules()) {
                if (rule.id().equals(id)) {
                    return Optional.of(new RuleText(pack, rule, language).lines());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Decides a made-up case from a YAML or JSON file.
     *
     * @param today the day of the decision when the file names none
     */
    public Decision whatIf(Path file, LocalDate today) {
        try (InputStream in = Files.newInputStream(file)) {
            return whatIf(file.toString(), in.readNBytes(YamlFile.LARGEST + 1), today);
        } catch (IOException unreadable) {
            throw new PolicyException("Cannot read " + file + "; check that it exists and can be read", unreadable);
        }
    }

    /** As {@link #whatIf(Path, LocalDate)}, for bytes that came another way; the name stands in errors. */
    public Decision whatIf(String name, byte[] yaml, LocalDate today) {
        return bundle.decide(new WhatIf(bundle).read(name, yaml, today));
    }

    /** A decision for a reader: the outcome, each field with its reasons, what is missing, the duties. */
    public List<String> render(Decision decision, String language) {
        return new DecisionText(bundle, decision, language).lines();
    }

    private static RuleSummary summary(Rule rule, String language) {
        return new RuleSummary(
                rule.id(),
                rule.effect(),
                rule.status().word(),
                rule.source().word(),
                rule.cite().toString(),
                text(rule.title(), language));
    }

    static String text(Map<String, String> texts, String language) {
        return texts.getOrDefault(language, texts.getOrDefault("en", ""));
    }
}
