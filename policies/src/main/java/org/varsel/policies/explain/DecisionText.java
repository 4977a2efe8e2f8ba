package org.varsel.policies.explain;

import java.util.ArrayList;
import java.util.List;
import org.varsel.policies.Decision;
import org.varsel.policies.Deny;
import org.varsel.policies.Duty;
import org.varsel.policies.FieldDecision;
import org.varsel.policies.LawBundle;
import org.varsel.policies.MissingFact;
import org.varsel.policies.Outcome;
import org.varsel.policies.Permit;
import org.varsel.policies.Refer;
import org.varsel.policies.phrase.Phrases;

/** A decision as text. Names no person and no value of the notice. */
final class DecisionText {
    private final LawBundle bundle;
    private final Decision decision;
    private final String language;
    private final Phrases phrases;
    private final List<String> lines = new ArrayList<>();

    DecisionText(LawBundle bundle, Decision decision, String language) {
        this.bundle = bundle;
        this.decision = decision;
        this.language = language;
        this.phrases = Phrases.in(language);
    }

    List<String> lines() {
        String withheld = String.valueOf(decision.fields(Outcome.WITHHOLD).size());
        if (decision instanceof Permit permit) {
            lines.add(phrases.say(
                    "decision.permitted", String.valueOf(permit.released().size()), withheld));
        } else if (decision instanceof Refer refer) {
            lines.add(phrases.say(
                    "decision.referred", String.valueOf(refer.wouldLeave().size()), withheld));
        } else if (decision instanceof Deny deny) {
            lines.add(phrases.say("decision.denied"));
            lines.add(phrases.say("deny." + deny.reason().word()));
        }
        for (FieldDecision field : decision.fields()) {
            lines.add(String.join(" ", field.explanation().sentences(language)));
        }
        if (decision instanceof Refer refer) {
            refer.missing().forEach(missing -> lines.add(missing(missing)));
            refer.duties().forEach(this::duty);
        } else if (decision instanceof Permit permit) {
            permit.duties().forEach(this::duty);
        }
        return List.copyOf(lines);
    }

    private String missing(MissingFact missing) {
        // In the words of the law that was asked: another country's pack has other languages for a fact of the same
        // name.
        String label = bundle.pack(decision.question().jurisdiction())
                .flatMap(pack -> pack.facts().find(missing.fact()))
                .map(slot -> PolicyExplain.text(slot.type().labels(), language))
                .orElse(missing.fact());
        return phrases.say(
                "missing",
                label,
                phrases.say("ask." + missing.askOf().word()),
                String.valueOf(missing.within().toDays()));
    }

    private void duty(Duty duty) {
        String figure = duty.period() != null ? " " + duty.period() : duty.within() != null ? " " + duty.within() : "";
        lines.add(phrases.say("duty", duty.name() + figure + " [" + duty.rule() + ", " + duty.source() + "]"));
    }
}
