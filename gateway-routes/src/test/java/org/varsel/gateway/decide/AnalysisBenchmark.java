package org.varsel.gateway.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.varsel.policies.LawBundle;
import org.varsel.policies.SourcePosition;
import org.varsel.policies.analysis.PackAnalysis;
import org.varsel.policies.analysis.replay.Replay;
import org.varsel.policies.analysis.replay.Replayed;
import org.varsel.policies.condition.ConditionParser;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.Rule;

/** What it costs to analyse a law of a thousand rules, and to decide a recorded decision of forty fields again. No build runs it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class AnalysisBenchmark {
    static final int RULES = 1_000;

    private final LawBundle law = LawOfThreeHundredRules.bundle();
    private final Pack thousand = thousand(law.packs().get(0));
    private final Replay replay = new Replay(law);
    private final Map<String, Object> trace =
            law.decide(LawOfThreeHundredRules.question()).trace();

    /** All analyses and invariants. */
    @Benchmark
    public PackAnalysis analysis() {
        return PackAnalysis.of(thousand);
    }

    /** One recorded decision. */
    @Benchmark
    public Replayed replay() {
        return replay.decide(trace);
    }

    /** Each rule several times, every time under a condition of its own. */
    private static Pack thousand(Pack pack) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            Rule rule = pack.rules().get(i % pack.rules().size());
            Expr more =
                    ConditionParser.parse("numberG >= " + i % 9, pack.facts(), at -> new SourcePosition("bench", 1, 1));
            rules.add(new Rule(
                    rule.id() + "." + i,
                    rule.title(),
                    rule.effect(),
                    rule.absolute(),
                    rule.source(),
                    rule.cite(),
                    rule.status(),
                    rule.inForce(),
                    rule.scope(),
                    rule.fields(),
                    new Expr.And(List.of(rule.when(), more)),
                    rule.whenText(),
                    List.of(),
                    rule.reduce(),
                    rule.duties(),
                    rule.explain(),
                    rule.examples(),
                    rule.where()));
        }
        return pack.with(rules);
    }

    Pack pack() {
        return thousand;
    }
}
