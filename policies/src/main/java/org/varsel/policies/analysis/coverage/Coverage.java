package org.varsel.policies.analysis.coverage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.LawBundle;
import org.varsel.policies.Truth;
import org.varsel.policies.analysis.box.Region;
import org.varsel.policies.analysis.box.Space;
import org.varsel.policies.analysis.box.TruthRegion;
import org.varsel.policies.analysis.rule.Replaced;
import org.varsel.policies.condition.Condition;
import org.varsel.policies.condition.ConditionCompiler;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.condition.Inspection;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Status;

/** Measures what is tried. */
public final class Coverage {
    private final Pack pack;
    private final Trials trials;

    private Coverage(Pack pack) {
        this.pack = pack;
        this.trials = new Trials(pack);
    }

    /** Every rule of every pack, but those that are repealed. */
    public static List<RuleCoverage> of(LawBundle bundle) {
        List<RuleCoverage> coverage = new ArrayList<>();
        for (Pack pack : bundle.packs()) {
            Set<String> deciding = Deciding.rules(bundle, pack);
            Coverage of = new Coverage(pack);
            pack.rules().stream()
                    .filter(rule -> rule.status() != Status.REPEALED)
                    .forEach(rule -> coverage.add(of.rule(rule, deciding.contains(rule.id()))));
        }
        return coverage;
    }

    private RuleCoverage rule(Rule rule, boolean decides) {
        List<long[]> cases = trials.of(rule);
        List<AtomCoverage> atoms = new ArrayList<>();
        for (Expr atom : new LinkedHashSet<>(Inspection.atoms(rule.when()))) {
            if (!(atom instanceof Expr.Always)) {
                atoms.add(atom(rule, atom, cases));
            }
        }
        return new RuleCoverage(pack.header().name(), rule.id(), decides, atoms);
    }

    private AtomCoverage atom(Rule rule, Expr atom, List<long[]> cases) {
        Expr ifTrue = Replaced.in(rule.when(), atom, new Expr.Always(true));
        Expr ifFalse = Replaced.in(rule.when(), atom, new Expr.Always(false));
        Condition comparison = ConditionCompiler.compile(atom);
        Condition whenTrue = ConditionCompiler.compile(ifTrue);
        Condition whenFalse = ConditionCompiler.compile(ifFalse);
        boolean shownTrue = false;
        boolean shownFalse = false;
        for (long[] facts : cases) {
            if (whenTrue.test(facts) != whenFalse.test(facts)) {
                shownTrue |= comparison.test(facts) == Truth.TRUE;
                shownFalse |= comparison.test(facts) == Truth.FALSE;
            }
        }
        Space space = Space.of(List.of(rule.when()), pack.header().examplesOn());
        TruthRegion one = space.of(ifTrue);
        TruthRegion other = space.of(ifFalse);
        Region matters = differ(one.holds(), other.holds()).or(differ(one.possible(), other.possible()));
        TruthRegion is = space.of(atom);
        return new AtomCoverage(
                atom.toString(),
                shownTrue,
                shownFalse,
                shownTrue ? null : witness(matters.and(is.holds())),
                shownFalse ? null : witness(matters.and(is.not().holds())));
    }

    private static Region differ(Region one, Region other) {
        return one.minus(other).or(other.minus(one));
    }

    private static @Nullable Map<String, Object> witness(Region region) {
        return region.isEmpty() ? null : region.witness();
    }
}
