package org.varsel.policies.analysis.smt;

import java.time.LocalDate;
import java.util.List;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.condition.Operator;
import org.varsel.policies.condition.Slots;

/** Writes conditions: a fact is a whole number and a flag that says whether it is known. */
final class ConditionTerms {
    private final LocalDate day;

    ConditionTerms(LocalDate day) {
        this.day = day;
    }

    Term of(Expr condition) {
        if (condition instanceof Expr.And and) {
            return Term.all(and.parts().stream().map(this::of).toList());
        } else if (condition instanceof Expr.Or or) {
            return Term.any(or.parts().stream().map(this::of).toList());
        } else if (condition instanceof Expr.Not not) {
            return of(not.part()).not();
        } else if (condition instanceof Expr.Always always) {
            return new Term(Boolean.toString(always.value()), Boolean.toString(always.value()));
        } else if (condition instanceof Expr.Has has) {
            return new Term(known(has.slot()), known(has.slot()));
        } else if (condition instanceof Expr.Test test) {
            return comparison(test.slot(), compared(test.slot(), test.operator(), test.constant()));
        }
        Expr.OneOf oneOf = (Expr.OneOf) condition;
        List<String> equal = oneOf.constants().stream()
                .map(constant -> compared(oneOf.slot(), Operator.EQUAL, constant))
                .toList();
        return comparison(oneOf.slot(), "(or false " + String.join(" ", equal) + ")");
    }

    private static Term comparison(Slots.Slot slot, String holds) {
        String known = known(slot);
        return new Term("(and " + known + " " + holds + ")", "(or (not " + known + ") " + holds + ")");
    }

    private String compared(Slots.Slot slot, Operator operator, Expr.Constant constant) {
        long code = constant.fromDecisionDate() == null
                ? constant.code()
                : day.plus(constant.fromDecisionDate()).toEpochDay();
        String sides = value(slot) + " " + number(code);
        return switch (operator) {
            case EQUAL -> "(= " + sides + ")";
            case NOT_EQUAL -> "(not (= " + sides + "))";
            default -> "(" + operator.sign() + " " + sides + ")";
        };
    }

    static String number(long code) {
        return code < 0 ? "(- " + -code + ")" : Long.toString(code);
    }

    static String value(Slots.Slot slot) {
        return slot.name();
    }

    static String known(Slots.Slot slot) {
        return "known." + slot.name();
    }
}
