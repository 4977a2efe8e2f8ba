package org.varsel.policies.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.varsel.policies.Domain;
import org.varsel.policies.Truth;

/** Looks into a condition for explanations; never on the way of a decision. */
public final class Inspection {
    private Inspection() {}

    /** The comparisons of a condition, left to right. */
    public static List<Expr> atoms(Expr expr) {
        List<Expr> atoms = new ArrayList<>();
        collectAtoms(expr, atoms);
        return atoms;
    }

    /** The fact an atom reads; none for a constant. */
    public static List<Slots.Slot> slots(Expr expr) {
        List<Slots.Slot> slots = new ArrayList<>();
        for (Expr atom : atoms(expr)) {
            if (atom instanceof Expr.Test test) {
                slots.add(test.slot());
            } else if (atom instanceof Expr.OneOf oneOf) {
                slots.add(oneOf.slot());
            } else if (atom instanceof Expr.Has has) {
                slots.add(has.slot());
            }
        }
        return slots;
    }

    /** Adds the facts whose absence makes the condition unknown. A part that is settled without them is left out. */
    public static void unknownFacts(Expr expr, long[] values, Collection<Slots.Slot> found) {
        if (ConditionCompiler.compile(expr).test(values) != Truth.UNKNOWN) {
            return;
        }
        if (expr instanceof Expr.And and) {
            and.parts().forEach(part -> unknownFacts(part, values, found));
        } else if (expr instanceof Expr.Or or) {
            or.parts().forEach(part -> unknownFacts(part, values, found));
        } else if (expr instanceof Expr.Not not) {
            unknownFacts(not.part(), values, found);
        } else {
            found.addAll(slots(expr));
        }
    }

    /** Values of a fact of which every other value behaves like one, as far as this condition can tell. */
    public static Set<Long> cutPoints(Expr expr, Slots.Slot slot, long[] values) {
        Set<Long> points = new TreeSet<>();
        for (Expr atom : atoms(expr)) {
            if (atom instanceof Expr.Test test && test.slot().equals(slot)) {
                around(test.constant().value(values), slot, points);
            } else if (atom instanceof Expr.OneOf oneOf && oneOf.slot().equals(slot)) {
                oneOf.constants().forEach(constant -> around(constant.value(values), slot, points));
            } else if (atom instanceof Expr.Has has && has.slot().equals(slot)) {
                around(0, slot, points);
            }
        }
        return points;
    }

    private static void around(long value, Slots.Slot slot, Set<Long> points) {
        Domain domain = slot.type().domain();
        if (domain instanceof Domain.Flag) {
            points.addAll(List.of(0L, 1L));
        } else if (domain instanceof Domain.Choice choice) {
            for (long code = 0; code < choice.values().size(); code++) {
                points.add(code);
            }
        } else if (domain instanceof Domain.Whole whole) {
            for (long near = value - 1; near <= value + 1; near++) {
                points.add(Math.max(whole.min(), Math.min(whole.max(), near)));
            }
        } else {
            points.addAll(List.of(value - 1, value, value + 1));
        }
    }

    private static void collectAtoms(Expr expr, List<Expr> atoms) {
        if (expr instanceof Expr.And and) {
            and.parts().forEach(part -> collectAtoms(part, atoms));
        } else if (expr instanceof Expr.Or or) {
            or.parts().forEach(part -> collectAtoms(part, atoms));
        } else if (expr instanceof Expr.Not not) {
            collectAtoms(not.part(), atoms);
        } else {
            atoms.add(expr);
        }
    }
}
