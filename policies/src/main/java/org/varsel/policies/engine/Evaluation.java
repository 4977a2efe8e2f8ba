package org.varsel.policies.engine;

import org.varsel.policies.Question;
import org.varsel.policies.Truth;
import org.varsel.policies.engine.CompiledRule.Standing;

/** One question's conditions, each asked once. Belongs to one decision; kept as long as somebody may want an explanation. */
final class Evaluation {
    private final CompiledPack pack;
    private final Question question;
    private final Cell cell;
    private final long[] slots;
    private final Standing[] standings;
    private final Truth[] truths;

    Evaluation(CompiledPack pack, Question question, long[] slots) {
        this.pack = pack;
        this.question = question;
        this.cell = pack.cell(question.messageType(), question.to());
        this.slots = slots;
        this.standings = new Standing[pack.rules().size()];
        this.truths = new Truth[pack.rules().size()];
        long day = slots[org.varsel.policies.condition.Slots.DECISION_DATE];
        for (CompiledRule rule : cell.rules()) {
            standings[rule.index()] = rule.standing(question, day);
            truths[rule.index()] = rule.condition().test(slots);
        }
    }

    /** The same question, had the facts been others. */
    Evaluation with(long[] others) {
        return new Evaluation(pack, question, others);
    }

    CompiledPack pack() {
        return pack;
    }

    Question question() {
        return question;
    }

    Cell cell() {
        return cell;
    }

    long[] slots() {
        return slots;
    }

    Standing standing(CompiledRule rule) {
        Standing standing = standings[rule.index()];
        return standing == null ? Standing.OTHER_CASE : standing;
    }

    /** What the rule's own condition says; false when the rule does not speak of this case. */
    Truth condition(CompiledRule rule) {
        return standing(rule) == Standing.LIVE ? truths[rule.index()] : Truth.FALSE;
    }

    /** What the condition would say if the rule counted; for explanations. */
    Truth conditionIfVerified(CompiledRule rule) {
        return standing(rule) == Standing.NEEDS_VERIFICATION ? truths[rule.index()] : condition(rule);
    }

    /** Whether the rule holds for the field: its condition, and none of its exceptions that cover the field. */
    Truth holds(CompiledRule rule, int field) {
        Truth truth = condition(rule);
        if (truth == Truth.FALSE || rule.absolute()) {
            return truth;
        }
        for (CompiledRule exception : rule.exceptions()) {
            if (exception.covers(field)) {
                truth = truth.and(holds(exception, field).not());
            }
        }
        return truth;
    }
}
