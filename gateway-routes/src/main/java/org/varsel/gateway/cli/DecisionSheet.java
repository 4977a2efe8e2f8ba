package org.varsel.gateway.cli;

import java.util.StringJoiner;
import org.varsel.policies.Decision;
import org.varsel.policies.Deny;
import org.varsel.policies.Duty;
import org.varsel.policies.FieldDecision;
import org.varsel.policies.Permit;
import org.varsel.policies.Refer;
import org.varsel.policies.RuleRef;

/** A decision of the law as people read it. */
final class DecisionSheet {
    private static final int COLUMN = 38;

    private DecisionSheet() {}

    static String of(Decision decision) {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        text.add("decision    " + decision.word()
                + (decision instanceof Deny deny ? ", " + deny.reason().word() : ""));
        text.add("law         " + decision.policyDigest());
        decision.fields().forEach(field -> text.add(line(field)));
        if (decision instanceof Permit permit) {
            permit.duties().forEach(duty -> text.add(line(duty)));
        }
        if (decision instanceof Refer refer) {
            refer.missing()
                    .forEach(fact -> text.add("waits for   " + fact.fact() + ", asked of "
                            + fact.askOf().word() + ", within "
                            + fact.within().toHours() + " h"));
            refer.duties().forEach(duty -> text.add(line(duty)));
        }
        return text.toString();
    }

    /** Why each field leaves, stays or waits, and what would change that. */
    static String reasons(Decision decision, String language) {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        for (FieldDecision field : decision.fields()) {
            text.add("").add(field.field().toString());
            field.explanation().sentences(language).forEach(sentence -> text.add("  " + sentence));
        }
        return text.toString();
    }

    private static String line(FieldDecision field) {
        String outcome =
                switch (field.outcome()) {
                    case RELEASE ->
                        field.reduction() == null
                                ? "released"
                                : "to " + field.reduction().word();
                    case WITHHOLD -> "withheld";
                    case REFER -> "waits";
                };
        RuleRef rule = field.decisive();
        return pad(outcome, 12)
                + pad(field.field().toString(), COLUMN)
                + (rule == null ? "no rule speaks of it" : rule + "  " + rule.citation());
    }

    private static String line(Duty duty) {
        String figure =
                duty.period() != null ? " " + duty.period() : duty.within() != null ? " within " + duty.within() : "";
        return "duty        " + duty.name() + figure + " (" + duty.source() + ")";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
