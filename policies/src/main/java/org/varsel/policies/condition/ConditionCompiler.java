package org.varsel.policies.condition;

import java.util.List;
import org.varsel.policies.Truth;
import org.varsel.policies.condition.Expr.Constant;

/** Turns a typed condition into closures. Comparisons with constants known at load time touch one slot and one number. */
public final class ConditionCompiler {
    private ConditionCompiler() {}

    public static Condition compile(Expr expr) {
        if (expr instanceof Expr.And and) {
            return all(compileAll(and.parts()));
        } else if (expr instanceof Expr.Or or) {
            return any(compileAll(or.parts()));
        } else if (expr instanceof Expr.Not not) {
            Condition part = compile(not.part());
            return slots -> part.test(slots).not();
        } else if (expr instanceof Expr.Always always) {
            Truth truth = Truth.of(always.value());
            return slots -> truth;
        } else if (expr instanceof Expr.Has has) {
            int slot = has.slot().index();
            return slots -> Truth.of(slots[slot] != Slots.UNKNOWN);
        } else if (expr instanceof Expr.Test test) {
            return comparison(test.slot().index(), test.operator(), test.constant());
        }
        Expr.OneOf oneOf = (Expr.OneOf) expr;
        return membership(oneOf.slot().index(), oneOf.constants());
    }

    private static Condition[] compileAll(List<Expr> parts) {
        return parts.stream().map(ConditionCompiler::compile).toArray(Condition[]::new);
    }

    private static Condition all(Condition[] parts) {
        return slots -> {
            Truth least = Truth.TRUE;
            for (Condition part : parts) {
                least = least.and(part.test(slots));
                if (least == Truth.FALSE) {
                    return least;
                }
            }
            return least;
        };
    }

    private static Condition any(Condition[] parts) {
        return slots -> {
            Truth most = Truth.FALSE;
            for (Condition part : parts) {
                most = most.or(part.test(slots));
                if (most == Truth.TRUE) {
                    return most;
                }
            }
            return most;
        };
    }

    private static Condition comparison(int slot, Operator operator, Constant constant) {
        if (constant.fromDecisionDate() != null) {
            return slots -> slots[slot] == Slots.UNKNOWN
                    ? Truth.UNKNOWN
                    : Truth.of(operator.holds(slots[slot], constant.value(slots)));
        }
        long fixed = constant.code();
        return slots -> slots[slot] == Slots.UNKNOWN ? Truth.UNKNOWN : Truth.of(operator.holds(slots[slot], fixed));
    }

    private static Condition membership(int slot, List<Constant> constants) {
        Constant[] members = constants.toArray(Constant[]::new);
        return slots -> {
            long value = slots[slot];
            if (value == Slots.UNKNOWN) {
                return Truth.UNKNOWN;
            }
            for (Constant member : members) {
                if (member.value(slots) == value) {
                    return Truth.TRUE;
                }
            }
            return Truth.FALSE;
        };
    }
}
