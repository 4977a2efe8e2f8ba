package org.varsel.policies.engine;

import org.jspecify.annotations.Nullable;
import org.varsel.policies.Question;
import org.varsel.policies.Truth;
import org.varsel.policies.condition.Slots;
import org.varsel.policies.engine.CompiledRule.Standing;

/** One question's conditions, each asked at most once. Belongs to one decision; kept as long as somebody may want an explanation. */
final class Evaluation {
    private final CompiledPack pack;
    private final Question question;
    private final Cell cell;
    private final long[] slots;
    private final long day;
    private final @Nullable Truth[] truths;

    Evaluation(CompiledPack pack, Question question, long[] slots) {
        this.pack = pack;
        this.question = question;
        this.cell = pack.cell(question);
        this.slots = slots;
        this.day = slots[Slots.DECISION_DATE];
        this.truths = new Truth[pack.rules().size()];
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
        return cell.standing(rule, day);
    }

    /** What the rule's own condition says; false when the rule does not speak of this case. */
    Truth condition(CompiledRule rule) {
        return standing(rule) == Standing.LIVE ? truth(rule) : Truth.FALSE;
    }

    /** What the condition would say if the rule counted; for explanations. */
    Truth conditionIfVerified(CompiledRule rule) {
        return standing(rule) == Standing.NEEDS_VERIFICATION ? truth(rule) : condition(rule);
    }

    /** Asked when first needed; to ask twice at once would be no harm, the answer is the same. */
    private Truth truth(CompiledRule rule) {
        Truth known = truths[rule.index()];
        if (known == null) {
            known = rule.condition().test(slots);
            truths[rule.index()] = known;
        }
        return known;
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
