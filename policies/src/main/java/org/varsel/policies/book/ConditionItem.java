package org.varsel.policies.book;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.varsel.policies.Domain;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.condition.Operator;
import org.varsel.policies.condition.Slots.Slot;

/** A condition in words: what facts mean, never what they are called in the pack. */
final class ConditionItem {
    private final Wording wording;

    ConditionItem(Wording wording) {
        this.wording = wording;
    }

    Block.Item of(Expr condition) {
        if (condition instanceof Expr.And and) {
            return of("all-of", and.parts());
        }
        if (condition instanceof Expr.Or or) {
            return of("any-of", or.parts());
        }
        if (condition instanceof Expr.Not not) {
            return opposite(not.part());
        }
        return new Block.Item(Text.of(sentence(condition)));
    }

    private Block.Item of(String lead, List<Expr> parts) {
        return new Block.Item(
                Text.of(wording.say(lead)), parts.stream().map(this::of).toList());
    }

    private Block.Item opposite(Expr part) {
        if (part instanceof Expr.And || part instanceof Expr.Or || part instanceof Expr.Not) {
            return of("not-of", List.of(part));
        }
        if (part instanceof Expr.Has has) {
            return new Block.Item(Text.of(wording.fact(has.slot().name(), null)));
        }
        return new Block.Item(Text.of(wording.say("not", sentence(part))));
    }

    private String sentence(Expr atom) {
        if (atom instanceof Expr.Always always) {
            return wording.say(always.value() ? "always" : "never");
        }
        if (atom instanceof Expr.Has has) {
            return wording.say("known", wording.label(has.slot().name()));
        }
        if (atom instanceof Expr.OneOf oneOf) {
            return wording.say(
                    "one-of",
                    wording.label(oneOf.slot().name()),
                    oneOf.constants().stream()
                            .map(constant -> constant(oneOf.slot(), constant))
                            .collect(Collectors.joining(", ")));
        }
        return test((Expr.Test) atom);
    }

    private String test(Expr.Test test) {
        String label = wording.label(test.slot().name());
        Domain domain = test.slot().type().domain();
        if (domain instanceof Domain.Flag) {
            boolean wanted = test.constant().code() == 1;
            return (test.operator() == Operator.EQUAL) == wanted ? label : wording.say("not", label);
        }
        String key = test.operator().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean ofDays = domain instanceof Domain.Day
                && test.operator() != Operator.EQUAL
                && test.operator() != Operator.NOT_EQUAL;
        return wording.say((ofDays ? "day." : "") + key, label, constant(test.slot(), test.constant()));
    }

    private String constant(Slot slot, Expr.Constant constant) {
        Period away = constant.fromDecisionDate();
        if (away == null) {
            return wording.value(slot.type(), slot.type().domain().decode(constant.code()));
        }
        if (away.isZero()) {
            return wording.say("decision-day");
        }
        return away.isNegative()
                ? wording.say("decision-day.before", wording.length(away.negated()))
                : wording.say("decision-day.after", wording.length(away));
    }
}
