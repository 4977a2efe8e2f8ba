package org.varsel.policies.trial.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.condition.Operator;

/** Every condition that differs from one in a single place: an operator flipped, a part dropped, a constant dropped. */
final class ConditionMutants {
    private final Map<String, Expr> found = new LinkedHashMap<>();

    private ConditionMutants() {}

    /** By what was done. */
    static Map<String, Expr> of(Expr condition) {
        ConditionMutants mutants = new ConditionMutants();
        mutants.collect(condition, changed -> changed);
        return mutants.found;
    }

    /** @param within puts a changed part back into the whole condition */
    private void collect(Expr expr, UnaryOperator<Expr> within) {
        if (expr instanceof Expr.And and) {
            parts(and.parts(), Expr.And::new, within);
            add("\"&&\" became \"||\" in " + expr, within.apply(new Expr.Or(and.parts())));
        } else if (expr instanceof Expr.Or or) {
            parts(or.parts(), Expr.Or::new, within);
            add("\"||\" became \"&&\" in " + expr, within.apply(new Expr.And(or.parts())));
        } else if (expr instanceof Expr.Not not) {
            add("\"!\" dropped from " + expr, within.apply(not.part()));
            if (!(not.part() instanceof Expr.Test)) {
                collect(not.part(), changed -> within.apply(new Expr.Not(changed)));
            }
        } else if (expr instanceof Expr.Test test) {
            test(test, within);
        } else if (expr instanceof Expr.OneOf oneOf) {
            add(expr + " negated", within.apply(new Expr.Not(expr)));
            for (int i = 0; i < oneOf.constants().size(); i++) {
                List<Expr.Constant> fewer = without(oneOf.constants(), i);
                add(
                        oneOf.constants().get(i) + " dropped from " + expr,
                        within.apply(new Expr.OneOf(oneOf.slot(), fewer)));
            }
        } else if (expr instanceof Expr.Always always) {
            add(expr + " negated", within.apply(new Expr.Always(!always.value())));
        } else {
            add(expr + " negated", within.apply(new Expr.Not(expr)));
        }
    }

    private void parts(List<Expr> parts, Function<List<Expr>, Expr> join, UnaryOperator<Expr> within) {
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            List<Expr> fewer = without(parts, i);
            add(parts.get(i) + " dropped", within.apply(fewer.size() == 1 ? fewer.get(0) : join.apply(fewer)));
            collect(parts.get(i), changed -> {
                List<Expr> others = new ArrayList<>(parts);
                others.set(at, changed);
                return within.apply(join.apply(others));
            });
        }
    }

    private void test(Expr.Test test, UnaryOperator<Expr> within) {
        add(test + " negated", within.apply(new Expr.Not(test)));
        Operator neighbour =
                switch (test.operator()) {
                    case LESS -> Operator.LESS_OR_EQUAL;
                    case LESS_OR_EQUAL -> Operator.LESS;
                    case GREATER -> Operator.GREATER_OR_EQUAL;
                    case GREATER_OR_EQUAL -> Operator.GREATER;
                    case EQUAL, NOT_EQUAL -> test.operator();
                };
        if (neighbour != test.operator()) {
            Expr moved = new Expr.Test(test.slot(), neighbour, test.constant());
            add(test + " became " + moved, within.apply(moved));
        }
    }

    private void add(String change, Expr changed) {
        String name = change;
        for (int again = 2; found.containsKey(name); again++) {
            name = change + " (" + again + ")";
        }
        found.put(name, changed);
    }

    private static <T> List<T> without(List<T> items, int index) {
        List<T> fewer = new ArrayList<>(items);
        fewer.remove(index);
        return fewer;
    }
}
