package org.varsel.policies.engine;

import java.util.Comparator;
import java.util.List;
import org.varsel.policies.Effect;

/**
 * The rules that cover one field in one cell of the index, by effect, each group in the order of the rules' ids.
 *
 * @param reducing those that may take precision away, permits and duties
 */
record FieldRules(
        List<CompiledRule> permits,
        List<CompiledRule> prohibitions,
        List<CompiledRule> referrals,
        List<CompiledRule> duties,
        List<CompiledRule> reducing,
        List<CompiledRule> all) {
    static FieldRules of(List<CompiledRule> rules) {
        return new FieldRules(
                having(rules, Effect.PERMIT),
                absoluteFirst(having(rules, Effect.PROHIBIT)),
                having(rules, Effect.REFER),
                having(rules, Effect.DUTY),
                rules.stream().filter(rule -> !rule.rule().reduce().isEmpty()).toList(),
                List.copyOf(rules));
    }

    /** The prohibition that nothing can take away is the best answer to "why". */
    private static List<CompiledRule> absoluteFirst(List<CompiledRule> prohibitions) {
        return prohibitions.stream()
                .sorted(Comparator.comparing(CompiledRule::absolute).reversed())
                .toList();
    }

    private static List<CompiledRule> having(List<CompiledRule> rules, Effect effect) {
        return rules.stream().filter(rule -> rule.effect() == effect).toList();
    }
}
