package org.varsel.policies.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.varsel.policies.Decision;
import org.varsel.policies.Duty;
import org.varsel.policies.Facts;
import org.varsel.policies.FieldDecision;
import org.varsel.policies.MissingFact;
import org.varsel.policies.Outcome;
import org.varsel.policies.Permit;
import org.varsel.policies.Question;
import org.varsel.policies.Reduction;
import org.varsel.policies.Refer;
import org.varsel.policies.RuleRef;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Scenario;
import org.varsel.schemas.field.FieldPath;

/** Runs one scenario against a law. */
final class ScenarioTrial {
    private final Pack pack;
    private final Scenario scenario;
    private final Function<Question, Decision> law;
    private final List<Finding> findings = new ArrayList<>();

    ScenarioTrial(Pack pack, Scenario scenario, Function<Question, Decision> law) {
        this.pack = pack;
        this.scenario = scenario;
        this.law = law;
    }

    List<Finding> run() {
        scenario.steps().forEach(this::check);
        return findings;
    }

    private void check(Scenario.Step step) {
        Decision decision = law.apply(question(step));
        expect(step, "the decision", step.expect(), decision.word());
        for (FieldDecision field : decision.fields()) {
            expect(
                    step,
                    field.field().toString(),
                    expected(step, field.field()).word(),
                    field.outcome().word());
            String rule = step.decisive().get(field.field());
            RuleRef decisive = field.decisive();
            if (rule != null) {
                expect(step, field.field() + " is settled by", rule, decisive == null ? "no rule" : decisive.id());
            }
        }
        if (step.reduced() != null) {
            Map<FieldPath, Reduction> reduced = new TreeMap<>();
            for (FieldDecision field : decision.fields()) {
                if (field.reduction() != null) {
                    reduced.put(field.field(), field.reduction());
                }
            }
            expect(step, "what loses precision", new TreeMap<>(step.reduced()).toString(), reduced.toString());
        }
        if (step.missing() != null) {
            Set<String> missing = new TreeSet<>();
            if (decision instanceof Refer refer) {
                refer.missing().stream().map(MissingFact::fact).forEach(missing::add);
            }
            expect(step, "the missing facts", step.missing().toString(), missing.toString());
        }
        if (!step.duties().isEmpty()) {
            Set<String> absent = new TreeSet<>(step.duties());
            if (decision instanceof Permit permit) {
                permit.duties().stream().map(Duty::name).toList().forEach(absent::remove);
            }
            expect(step, "duties that do not travel", "none", absent.isEmpty() ? "none" : absent.toString());
        }
    }

    private Question question(Scenario.Step step) {
        Set<FieldPath> present = new LinkedHashSet<>(step.released());
        present.addAll(step.referred());
        present.addAll(step.withheld());
        return new Question(
                pack.header().law(),
                step.message(),
                step.from(),
                step.to(),
                step.purpose(),
                step.on(),
                List.copyOf(present),
                facts(step.facts()));
    }

    /** Each fact from where its pack accepts it from. */
    private Facts facts(Map<String, Object> given) {
        Facts.Builder facts = Facts.builder();
        given.forEach((name, value) -> pack.facts()
                .find(name)
                .ifPresent(slot -> facts.add(
                        name,
                        value,
                        slot.type().provenances().stream().sorted().findFirst().orElseThrow())));
        return facts.build();
    }

    private static Outcome expected(Scenario.Step step, FieldPath field) {
        if (step.released().contains(field)) {
            return Outcome.RELEASE;
        }
        return step.referred().contains(field) ? Outcome.REFER : Outcome.WITHHOLD;
    }

    private void expect(Scenario.Step step, String subject, String expected, String found) {
        if (!expected.equals(found)) {
            findings.add(new Finding(step.where(), scenario.name() + ", " + subject, expected, found));
        }
    }
}
