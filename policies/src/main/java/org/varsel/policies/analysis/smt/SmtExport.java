package org.varsel.policies.analysis.smt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.varsel.policies.Effect;
import org.varsel.policies.analysis.invariant.Invariants;
import org.varsel.policies.analysis.invariant.Invariants.Claim;
import org.varsel.policies.analysis.situation.LawModel;
import org.varsel.policies.analysis.situation.Ruled;
import org.varsel.policies.analysis.situation.Situation;
import org.varsel.policies.pack.Pack;

/** Every question of the analyser about a pack that a solver can answer too, by the name of its file. */
public final class SmtExport {
    private final Pack pack;
    private final Map<String, String> files = new TreeMap<>();

    private SmtExport(Pack pack) {
        this.pack = pack;
    }

    /** Invariants about releases, which rules can hold at all, and which permits and prohibitions meet. */
    public static Map<String, String> of(Pack pack) {
        SmtExport export = new SmtExport(pack);
        export.invariants();
        export.rules();
        return export.files;
    }

    private void invariants() {
        Map<String, Script> scripts = new LinkedHashMap<>();
        for (Claim claim : Invariants.claims(pack)) {
            RuleTerms terms = new RuleTerms(claim.ruled());
            List<Term> allowed =
                    claim.onlyIf().stream().map(terms.conditions()::of).toList();
            String bad =
                    "(and " + terms.released() + " (not " + Term.any(allowed).holds() + "))";
            scripts.computeIfAbsent(claim.invariant(), id -> script(id + ": can something leave that must not?"))
                    .ask(where(claim.ruled()), bad, !claim.bad().isEmpty());
        }
        scripts.forEach((id, script) -> file(id, script));
    }

    private void rules() {
        LawModel model = LawModel.of(pack.rules(), List.of(), pack.header().examplesOn());
        Script alive = script("Can the rule hold in the situation?");
        Script overlaps = script("Can the permit and the prohibition hold at once?");
        for (Ruled ruled : model.ruled()) {
            RuleTerms terms = new RuleTerms(ruled);
            for (int permit : ruled.outcomes().live(Effect.PERMIT)) {
                String id = ruled.law().rule(permit).id();
                var holds = ruled.outcomes().holds(permit).holds();
                alive.ask(id + ", " + where(ruled), terms.holds(permit).holds(), !holds.isEmpty());
                for (int other : ruled.outcomes().live(Effect.PROHIBIT)) {
                    overlaps.ask(
                            id + " and " + ruled.law().rule(other).id() + ", " + where(ruled),
                            "(and " + terms.holds(permit).holds() + " "
                                    + terms.holds(other).holds() + ")",
                            holds.meets(ruled.outcomes().holds(other).holds()));
                }
            }
        }
        file("rules", alive);
        file("overlaps", overlaps);
    }

    private Script script(String about) {
        return new Script(pack.header().name() + " " + pack.header().version() + ", " + about, pack.facts());
    }

    private void file(String name, Script script) {
        if (!script.isEmpty()) {
            files.put(pack.header().name() + "-" + name + ".smt2", script.toString());
        }
    }

    private static String where(Ruled ruled) {
        Situation all = ruled.situation();
        return all.messages() + " " + all.from() + " to " + all.to() + " " + all.purposes() + " "
                + all.fields().get(0) + " and " + (all.fields().size() - 1) + " more, on " + ruled.day();
    }
}
