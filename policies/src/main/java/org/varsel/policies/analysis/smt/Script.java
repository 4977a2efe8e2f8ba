package org.varsel.policies.analysis.smt;

import org.varsel.policies.Domain;
import org.varsel.policies.condition.Slots;

/** One file of questions. */
final class Script {
    private final StringBuilder text = new StringBuilder();
    private int questions;

    Script(String about, Slots facts) {
        text.append("; ").append(about).append('\n');
        text.append("; Each question is followed by the answer of the analyser.\n(set-logic QF_LIA)\n");
        for (Slots.Slot slot : facts.all()) {
            text.append("(declare-const %s Int)\n".formatted(ConditionTerms.value(slot)));
            text.append("(declare-const %s Bool)\n".formatted(ConditionTerms.known(slot)));
            bounds(slot);
        }
    }

    private void bounds(Slots.Slot slot) {
        Domain domain = slot.type().domain();
        if (domain instanceof Domain.Flag) {
            bounds(slot, 0, 1);
        } else if (domain instanceof Domain.Choice choice) {
            bounds(slot, 0, choice.values().size() - 1L);
        } else if (domain instanceof Domain.Whole whole) {
            bounds(slot, whole.min(), whole.max());
        }
    }

    private void bounds(Slots.Slot slot, long min, long max) {
        text.append("(assert (<= %s %s %s))\n"
                .formatted(ConditionTerms.number(min), ConditionTerms.value(slot), ConditionTerms.number(max)));
    }

    void ask(String question, String term, boolean possible) {
        questions++;
        text.append("\n; ").append(question.replace('\n', ' ')).append("\n(push 1)\n(assert ");
        text.append(term)
                .append(")\n(check-sat) ; ")
                .append(possible ? "sat" : "unsat")
                .append("\n(pop 1)\n");
    }

    boolean isEmpty() {
        return questions == 0;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
