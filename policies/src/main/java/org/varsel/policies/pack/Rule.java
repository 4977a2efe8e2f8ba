package org.varsel.policies.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.varsel.policies.Effect;
import org.varsel.policies.Reduction;
import org.varsel.policies.SourcePosition;
import org.varsel.policies.condition.Expr;
import org.varsel.schemas.field.FieldPath;

/**
 * One rule of a pack, checked.
 *
 * @param absolute no exception can take it away (prohibitions only)
 * @param source whether the rule is the law's or our floor
 * @param when its condition; {@code whenText} is how the file writes it
 * @param unless rules of this pack that take it away when they hold themselves
 * @param reduce precision that is taken away from a field
 * @param where the place of the rule in its file
 */
public record Rule(
        String id,
        Map<String, String> title,
        Effect effect,
        boolean absolute,
        Source source,
        Citation cite,
        Status status,
        InForce inForce,
        Scope scope,
        Set<FieldPath> fields,
        Expr when,
        String whenText,
        List<String> unless,
        Map<FieldPath, Reduction> reduce,
        List<DutySpec> duties,
        Map<String, String> explain,
        List<Example> examples,
        SourcePosition where) {
    public Rule {
        title = Map.copyOf(title);
        fields = Set.copyOf(fields);
        unless = List.copyOf(unless);
        reduce = Map.copyOf(reduce);
        duties = List.copyOf(duties);
        explain = Map.copyOf(explain);
        examples = List.copyOf(examples);
    }
}
