package org.varsel.policies.analysis.invariant;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.varsel.policies.PolicyException;
import org.varsel.policies.analysis.LawFinding;
import org.varsel.policies.analysis.Severity;
import org.varsel.policies.analysis.box.Region;
import org.varsel.policies.analysis.situation.Ruled;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.pack.Pack;

/** The invariants that ship with this module, and the proof that a pack keeps them. */
public final class Invariants {
    private static final String FILE = "packs/invariants.yaml";
    private static final List<Invariant> STANDARD = load();

    private Invariants() {}

    /** All of them, those that the gateway keeps included. */
    public static List<Invariant> all() {
        return STANDARD;
    }

    /** Every invariant that the pack breaks, with a case; empty when it keeps them all. Takes some milliseconds. */
    public static List<LawFinding> check(Pack pack) {
        return check(pack, STANDARD);
    }

    /** The ids of those that it breaks and that nobody waits for. */
    public static Set<String> broken(Pack pack) {
        Set<String> ids = new TreeSet<>();
        check(pack).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> ids.add(finding.subject()));
        return ids;
    }

    /** What the pack must keep, situation by situation, so that somebody else can prove it again. */
    public static List<Claim> claims(Pack pack) {
        return new InvariantTrial(pack, STANDARD).claims(STANDARD);
    }

    /**
     * Nothing is released but under one of the conditions.
     *
     * @param onlyIf those of the conditions that the pack has the facts for
     * @param bad where it is released all the same
     */
    public record Claim(String invariant, Ruled ruled, List<Expr> onlyIf, Region bad) {
        public Claim {
            onlyIf = List.copyOf(onlyIf);
        }
    }

    static List<LawFinding> check(Pack pack, List<Invariant> invariants) {
        InvariantTrial trial = new InvariantTrial(pack, invariants);
        List<LawFinding> findings = new ArrayList<>();
        invariants.forEach(invariant -> findings.addAll(trial.check(invariant)));
        return List.copyOf(findings);
    }

    private static List<Invariant> load() {
        try (InputStream in = Invariants.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new PolicyException("This build has no invariants: " + FILE + " is missing");
            }
            return InvariantReader.read(FILE, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new PolicyException("Cannot read " + FILE, unreadable);
        }
    }
}
