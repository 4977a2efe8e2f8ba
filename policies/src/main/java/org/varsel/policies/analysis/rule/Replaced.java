package org.varsel.policies.analysis.rule;

import java.util.List;
import org.varsel.policies.condition.Expr;

/** A condition in which one comparison says something else. */
public final class Replaced {
    private Replaced() {}

    /** Every occurrence of the comparison replaced. */
    public static Expr in(Expr condition, Expr atom, Expr by) {
        if (condition.equals(atom)) {
            return by;
        } else if (condition instanceof Expr.And and) {
            return new Expr.And(in(and.parts(), atom, by));
        } else if (condition instanceof Expr.Or or) {
            return new Expr.Or(in(or.parts(), atom, by));
        } else if (condition instanceof Expr.Not not) {
            return new Expr.Not(in(not.part(), atom, by));
        }
        return condition;
    }

    private static List<Expr> in(List<Expr> parts, Expr atom, Expr by) {
        return parts.stream().map(part -> in(part, atom, by)).toList();
    }
}
