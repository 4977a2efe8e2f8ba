package org.varsel.policies.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.varsel.policies.Truth;
import org.varsel.policies.condition.Condition;
import org.varsel.policies.condition.ConditionCompiler;
import org.varsel.policies.condition.Expr;

/**
 * Our conditions are a part of the Common Expression Language, so its own engine must agree on every one of them. A build asks a few
 * thousand; {@code -Dvarsel.pairs=1000000} asks a million.
 */
class ConditionAgainstCelTest {
    private static final int FACTS_A_CONDITION = 25;
    private static final int PAIRS = Integer.getInteger("varsel.pairs", 20_000);
    private static final long SEED = Long.getLong("varsel.seed", 20_261_123);

    @Test
    void bothAgreeOnEveryConditionAndAllFacts() {
        RandomConditions random = new RandomConditions(SEED);
        Map<Truth, Integer> seen = new EnumMap<>(Truth.class);
        for (int asked = 0; asked < PAIRS; ) {
            Expr expr = random.condition();
            Condition ours = ConditionCompiler.compile(expr);
            CelOracle theirs = new CelOracle(expr);
            for (int i = 0; i < FACTS_A_CONDITION; i++, asked++) {
                long[] facts = random.facts();
                Truth answer = ours.test(facts);
                assertThat(answer)
                        .as("seed %d: %s with %s", SEED, expr, java.util.Arrays.toString(facts))
                        .isEqualTo(theirs.test(RandomConditions.SLOTS, facts));
                seen.merge(answer, 1, Integer::sum);
            }
        }

        assertThat(seen.values()).as("each answer was given often: %s", seen).allMatch(times -> times > PAIRS / 20);
        assertThat(seen).containsOnlyKeys(Truth.values());
    }
}
