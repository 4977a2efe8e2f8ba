package org.varsel.policies.analysis.rule;

import java.util.ArrayList;
import java.util.List;
import org.varsel.policies.Effect;
import org.varsel.policies.analysis.Severity;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Scope;
import org.varsel.policies.pack.Status;

/** Rules that do nothing because of what their head says: no scope, repealed, out of force, or not verified. */
final class Standing {
    private final Findings findings;

    Standing(Findings findings) {
        this.findings = findings;
    }

    void look(Pack pack) {
        for (Rule rule : pack.rules()) {
            List<String> empty = empty(rule);
            if (!empty.isEmpty()) {
                findings.rule(
                        Severity.ERROR,
                        "empty-scope",
                        rule,
                        "It speaks of no question, because nothing is left of its " + String.join(" and ", empty) + ".",
                        null);
            }
            if (rule.status() == Status.REPEALED) {
                findings.rule(Severity.NOTE, "repealed", rule, "It is repealed and does nothing.", null);
            } else if (rule.inForce().to() != null
                    && rule.inForce().to().isBefore(pack.header().examplesOn())) {
                findings.rule(
                        Severity.NOTE,
                        "expired",
                        rule,
                        "It has not been law since " + rule.inForce().to() + ".",
                        null);
            }
            if (rule.status() == Status.NEEDS_VERIFICATION) {
                String permits = rule.effect() == Effect.PERMIT ? " Until then it permits nothing." : "";
                findings.rule(
                        Severity.NOTE,
                        "needs-verification",
                        rule,
                        rule.cite() + " has to be verified." + permits + " "
                                + String.join(" ", rule.cite().check()),
                        null);
            }
        }
    }

    private static List<String> empty(Rule rule) {
        Scope scope = rule.scope();
        List<String> empty = new ArrayList<>();
        if (scope.messages().isEmpty()) {
            empty.add("messages");
        }
        if (scope.from().isEmpty()) {
            empty.add("senders");
        }
        if (scope.to().isEmpty()) {
            empty.add("recipients");
        }
        if (scope.purposes().isEmpty()) {
            empty.add("purposes");
        }
        if (rule.fields().isEmpty()) {
            empty.add("fields");
        }
        return empty;
    }
}
