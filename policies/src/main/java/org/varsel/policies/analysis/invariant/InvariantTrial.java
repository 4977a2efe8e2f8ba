package org.varsel.policies.analysis.invariant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.Effect;
import org.varsel.policies.PackError;
import org.varsel.policies.SourcePosition;
import org.varsel.policies.analysis.Case;
import org.varsel.policies.analysis.LawFinding;
import org.varsel.policies.analysis.Severity;
import org.varsel.policies.analysis.box.Region;
import org.varsel.policies.analysis.situation.LawModel;
import org.varsel.policies.analysis.situation.Outcomes;
import org.varsel.policies.analysis.situation.Ruled;
import org.varsel.policies.condition.ConditionParser;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;

/** Tries one pack against invariants. */
final class InvariantTrial {
    private final Pack pack;
    private final Map<String, Expr> conditions = new LinkedHashMap<>();
    private final LawModel model;

    InvariantTrial(Pack pack, List<Invariant> invariants) {
        this.pack = pack;
        for (Invariant invariant : invariants) {
            for (Check check : invariant.checks()) {
                if (check instanceof Check.OnlyIf onlyIf) {
                    onlyIf.conditions().forEach(this::read);
                }
            }
        }
        this.model =
                LawModel.of(pack.rules(), conditions.values(), pack.header().examplesOn());
    }

    /** A condition about a fact that this pack does not have can never be known to hold in it, so it opens nothing. */
    private void read(String text) {
        SourcePosition where = new SourcePosition("packs/invariants.yaml", 1, 1);
        try {
            conditions.put(text, ConditionParser.parse(text, pack.facts(), offset -> where));
        } catch (PackError anotherPacksFact) {
            conditions.remove(text);
        }
    }

    List<LawFinding> check(Invariant invariant) {
        Map<String, LawFinding> findings = new LinkedHashMap<>();
        for (Check check : invariant.checks()) {
            if (check.reach().jurisdictions().includes(pack.header().jurisdiction())) {
                check(invariant, check, findings);
            }
        }
        return List.copyOf(findings.values());
    }

    private void check(Invariant invariant, Check check, Map<String, LawFinding> findings) {
        if (check instanceof Check.OnlyIf onlyIf) {
            for (Ruled ruled : parts(onlyIf.releases())) {
                Region bad = ruled.outcomes().released().minus(allowed(ruled, onlyIf));
                report(invariant, check, ruled, bad, onlyIf(onlyIf), findings);
            }
        } else if (check instanceof Check.Carries carries) {
            for (Ruled ruled : parts(carries.releases())) {
                Region bad = ruled.outcomes().released().minus(bearing(ruled, carries.duties()));
                String rule = "releases without the duty " + String.join(" or ", carries.duties());
                report(invariant, check, ruled, bad, rule, findings);
            }
        } else if (check instanceof Check.Recalled recalled) {
            new Recall(model, recalled.message())
                    .missing(parts(recalled.releases()))
                    .forEach(ruled -> report(
                            invariant,
                            check,
                            ruled,
                            ruled.outcomes().released(),
                            "can tell somebody whom no " + recalled.message() + " can reach",
                            findings));
        } else {
            new HeaderTrial(pack, model)
                    .faults(check)
                    .forEach((rule, says) -> findings.put(
                            rule.id() + says, finding(invariant, check, rule, "rule " + rule.id() + " " + says, null)));
        }
    }

    private List<Ruled> parts(Releases releases) {
        List<Ruled> parts = new ArrayList<>();
        for (Ruled ruled : model.ruled()) {
            if (!ruled.outcomes().released().isEmpty()) {
                releases.in(ruled).ifPresent(parts::add);
            }
        }
        return parts;
    }

    List<Invariants.Claim> claims(List<Invariant> invariants) {
        List<Invariants.Claim> claims = new ArrayList<>();
        for (Invariant invariant : invariants) {
            for (Check check : invariant.checks()) {
                if (check instanceof Check.OnlyIf onlyIf
                        && check.reach().jurisdictions().includes(pack.header().jurisdiction())) {
                    List<Expr> read = onlyIf.conditions().stream()
                            .filter(conditions::containsKey)
                            .map(conditions::get)
                            .toList();
                    for (Ruled ruled : parts(onlyIf.releases())) {
                        Region bad = ruled.outcomes().released().minus(allowed(ruled, onlyIf));
                        claims.add(new Invariants.Claim(invariant.id(), ruled, read, bad));
                    }
                }
            }
        }
        return claims;
    }

    private Region allowed(Ruled ruled, Check.OnlyIf onlyIf) {
        Region allowed = ruled.law().space().nothing();
        for (String condition : onlyIf.conditions()) {
            Expr read = conditions.get(condition);
            if (read != null) {
                allowed = allowed.or(ruled.law().space().of(read).holds());
            }
        }
        return allowed;
    }

    private static String onlyIf(Check.OnlyIf onlyIf) {
        return onlyIf.conditions().isEmpty()
                ? "releases what must never be released"
                : "releases without " + String.join(" or ", onlyIf.conditions());
    }

    /** Where a rule that brings one of the duties counts. */
    private static Region bearing(Ruled ruled, List<String> duties) {
        Region bearing = ruled.law().space().nothing();
        Outcomes outcomes = ruled.outcomes();
        for (int number : outcomes.live()) {
            Rule rule = ruled.law().rule(number);
            if (rule.duties().stream().anyMatch(duty -> duties.contains(duty.name()))) {
                bearing = bearing.or(
                        rule.effect() == Effect.DUTY
                                ? outcomes.holds(number).possible()
                                : outcomes.holds(number).holds());
            }
        }
        return bearing;
    }

    /** One finding for each permit that lets it happen. */
    private void report(
            Invariant invariant, Check check, Ruled ruled, Region bad, String says, Map<String, LawFinding> findings) {
        if (bad.isEmpty()) {
            return;
        }
        for (int permit : ruled.outcomes().live(Effect.PERMIT)) {
            Region byThis = bad.and(ruled.outcomes().holds(permit).holds());
            Rule rule = ruled.law().rule(permit);
            if (!byThis.isEmpty()) {
                findings.computeIfAbsent(
                        rule.id() + says,
                        any -> finding(
                                invariant, check, rule, "rule " + rule.id() + " " + says, Case.of(ruled, byThis)));
            }
        }
    }

    private LawFinding finding(Invariant invariant, Check check, Rule rule, String says, @Nullable Case shownBy) {
        return new LawFinding(
                check.reach().awaited().includes(rule.id()) ? Severity.WARNING : Severity.ERROR,
                "invariant",
                pack.header().name(),
                invariant.id(),
                invariant.says().getOrDefault("en", "") + " Here " + says + ".",
                shownBy,
                rule.where());
    }
}
