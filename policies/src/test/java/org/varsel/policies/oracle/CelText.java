package org.varsel.policies.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.varsel.policies.Domain;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.condition.Slots;

/**
 * A condition as the Common Expression Language writes it: facts are entries of the map {@code f}, an entry that is missing is unknown.
 * Ordered words are their places in the order, because the language orders words by their letters; days are moments.
 */
final class CelText {
    private CelText() {}

    static String of(Expr expr) {
        if (expr instanceof Expr.And and) {
            return joined(and.parts(), " && ");
        } else if (expr instanceof Expr.Or or) {
            return joined(or.parts(), " || ");
        } else if (expr instanceof Expr.Not not) {
            return "!(" + of(not.part()) + ")";
        } else if (expr instanceof Expr.Always always) {
            return Boolean.toString(always.value());
        } else if (expr instanceof Expr.Has has) {
            return "has(" + fact(has.slot()) + ")";
        } else if (expr instanceof Expr.Test test) {
            return fact(test.slot()) + " " + test.operator().sign() + " " + constant(test.slot(), test.constant());
        }
        Expr.OneOf oneOf = (Expr.OneOf) expr;
        return fact(oneOf.slot()) + " in "
                + oneOf.constants().stream()
                        .map(constant -> constant(oneOf.slot(), constant))
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String joined(List<Expr> parts, String by) {
        return parts.stream().map(CelText::of).collect(Collectors.joining(by, "(", ")"));
    }

    private static String fact(Slots.Slot slot) {
        return "f." + slot.name();
    }

    private static String constant(Slots.Slot slot, Expr.Constant constant) {
        if (constant.fromDecisionDate() != null) {
            long days = LocalDate.EPOCH.plus(constant.fromDecisionDate()).toEpochDay();
            return "f.decisionDate + duration('" + 24 * days + "h')";
        }
        Domain domain = slot.type().domain();
        if (domain instanceof Domain.Flag) {
            return Boolean.toString(constant.code() == 1);
        } else if (domain instanceof Domain.Day) {
            return "timestamp('" + LocalDate.ofEpochDay(constant.code()) + "T00:00:00Z')";
        }
        return Long.toString(constant.code());
    }
}
