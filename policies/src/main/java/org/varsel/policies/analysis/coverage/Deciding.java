package org.varsel.policies.analysis.coverage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.varsel.policies.Decision;
import org.varsel.policies.Facts;
import org.varsel.policies.LawBundle;
import org.varsel.policies.Permit;
import org.varsel.policies.Question;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Scenario;
import org.varsel.schemas.field.FieldPath;

/** The rules on which the outcome of some field in some scenario rests, and those whose duty travels. */
final class Deciding {
    private Deciding() {}

    static Set<String> rules(LawBundle bundle, Pack pack) {
        Set<String> rules = new TreeSet<>();
        for (Scenario scenario : pack.scenarios()) {
            for (Scenario.Step step : scenario.steps()) {
                Decision decision = bundle.decide(question(pack, step));
                decision.fields().forEach(field -> field.rules().forEach(rule -> rules.add(rule.id())));
                if (decision instanceof Permit permit) {
                    permit.duties().forEach(duty -> rules.add(duty.rule().id()));
                }
            }
        }
        return rules;
    }

    private static Question question(Pack pack, Scenario.Step step) {
        Set<FieldPath> present = new LinkedHashSet<>(step.released());
        present.addAll(step.referred());
        present.addAll(step.withheld());
        Facts.Builder facts = Facts.builder();
        step.facts().forEach((name, value) -> pack.facts()
                .find(name)
                .ifPresent(slot -> facts.add(
                        name,
                        value,
                        slot.type().provenances().stream().sorted().findFirst().orElseThrow())));
        return new Question(
                pack.header().law(),
                step.message(),
                step.from(),
                step.to(),
                step.purpose(),
                step.on(),
                List.copyOf(present),
                facts.build());
    }
}
