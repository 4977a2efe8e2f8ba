package org.varsel.policies.analysis.rule;

import java.util.HashSet;
import java.util.Set;
import org.varsel.policies.AskOf;
import org.varsel.policies.FactType;
import org.varsel.policies.Provenance;
import org.varsel.policies.analysis.Severity;
import org.varsel.policies.condition.Inspection;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Status;

/** Facts that no rule reads, and facts of which nobody's word counts. */
final class FactUse {
    private final Findings findings;

    FactUse(Findings findings) {
        this.findings = findings;
    }

    void look(Pack pack) {
        Set<Slots.Slot> read = new HashSet<>();
        for (Rule rule : pack.rules()) {
            if (rule.status() != Status.REPEALED) {
                read.addAll(Inspection.slots(rule.when()));
            }
        }
        for (Slots.Slot slot : pack.facts().all()) {
            if (!read.contains(slot)) {
                findings.fact(Severity.NOTE, "unused-fact", slot.name(), "No rule reads it.");
            }
            source(slot.type());
        }
    }

    /** An answer at the hold is an officer's word or a party's; what may come from neither, no answer can settle. */
    private void source(FactType fact) {
        boolean answerable = fact.provenances().contains(Provenance.OFFICER)
                || fact.provenances().contains(Provenance.PARTY);
        boolean automatic = fact.provenances().contains(Provenance.REGISTRY)
                || fact.provenances().contains(Provenance.CLOCK);
        boolean stated = fact.provenances().contains(Provenance.MESSAGE);
        if (fact.askOf() == AskOf.NOBODY && !automatic && !stated) {
            findings.fact(
                    Severity.ERROR,
                    "unprovidable-fact",
                    fact.name(),
                    "It can only come from people (" + words(fact) + "), and nobody is asked.");
        } else if (fact.askOf() != AskOf.NOBODY && !answerable && !stated) {
            findings.fact(
                    Severity.ERROR,
                    "unprovidable-fact",
                    fact.name(),
                    "The " + fact.askOf().word() + " is asked, and no answer counts: it comes from " + words(fact)
                            + " only.");
        } else if (fact.askOf() != AskOf.NOBODY && !answerable) {
            findings.fact(
                    Severity.NOTE,
                    "message-only-fact",
                    fact.name(),
                    "When it is missing, no answer to a case counts; the sender has to send a notice that states it.");
        }
    }

    private static String words(FactType fact) {
        return String.join(
                ", ", fact.provenances().stream().map(Provenance::word).sorted().toList());
    }
}
