package org.varsel.policies.analysis.invariant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.varsel.policies.Effect;
import org.varsel.policies.analysis.situation.LawModel;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;
import org.varsel.policies.pack.Status;

/** The checks that read rules and header as they stand, without asking under which facts. */
final class HeaderTrial {
    private final Pack pack;
    private final LawModel model;

    HeaderTrial(Pack pack, LawModel model) {
        this.pack = pack;
        this.model = model;
    }

    /** The permits that break the check, each with what is wrong. */
    Map<Rule, String> faults(Check check) {
        Map<Rule, String> faults = new LinkedHashMap<>();
        for (Rule rule : pack.rules()) {
            if (rule.effect() == Effect.PERMIT && rule.status() == Status.IN_FORCE) {
                String fault = fault(rule, check);
                if (!fault.isEmpty()) {
                    faults.put(rule, fault);
                }
            }
        }
        return faults;
    }

    private String fault(Rule rule, Check check) {
        if (check instanceof Check.Permits permits && permits.releases().concern(rule)) {
            return fault(rule, permits);
        } else if (check instanceof Check.Watched watched) {
            Set<String> unwatched = new TreeSet<>(rule.scope().from());
            unwatched.addAll(rule.scope().to());
            unwatched.removeIf(role -> !watched.roles().includes(role) || isWatched(role));
            return unwatched.isEmpty() ? "" : "names " + unwatched + ", whom no authority of the pack watches";
        } else if (check instanceof Check.NoPurpose noPurpose) {
            Set<String> purposes = new TreeSet<>(rule.scope().purposes());
            purposes.retainAll(noPurpose.purposes());
            return purposes.isEmpty() ? "" : "permits for the purpose " + purposes;
        }
        return "";
    }

    private boolean isWatched(String role) {
        return pack.header().oversight().stream()
                .anyMatch(oversight -> oversight.roles().contains(role));
    }

    private String fault(Rule rule, Check.Permits permits) {
        if (!permits.confidence().contains(rule.cite().confidence())) {
            return "is in force on a citation of " + rule.cite().confidence().word() + " confidence";
        } else if (permits.source() != null && rule.source() != permits.source()) {
            return "rests on " + rule.source().word() + " and not on "
                    + permits.source().word();
        }
        boolean always =
                model.law(rule.inForce().from()).space().of(rule.when()).holds().isEverything();
        return permits.conditional() && always ? "permits whatever the facts are" : "";
    }
}
