package org.varsel.gateway.decide;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.varsel.gateway.decide.LawOfThreeHundredRules.Line;
import org.varsel.policies.Decision;
import org.varsel.policies.LawBundle;
import org.varsel.policies.Question;
import org.varsel.policies.SourcePosition;
import org.varsel.policies.Truth;
import org.varsel.policies.condition.Condition;
import org.varsel.policies.condition.ConditionCompiler;
import org.varsel.policies.condition.ConditionParser;
import org.varsel.policies.condition.Slots;
import org.varsel.schemas.field.FieldPath;

/**
 * What a condition and a decision cost, beside the engine of the Common Expression Language on the same conditions and facts. {@code
 * deploy/bench law} runs it; no build does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class LawBenchmark {
    private static final String EIGHT =
            "flagA && !flagB && numberG >= 3 && numberH <= 7 && numberI == 5 && numberJ != 4 && numberK > 1 && numberL < 9";

    private final LawBundle law = LawOfThreeHundredRules.bundle();
    private final Question question = LawOfThreeHundredRules.question();
    private final Slots slots = law.packs().get(0).facts();
    private final long[] values = values(slots);
    private final Condition eight =
            ConditionCompiler.compile(ConditionParser.parse(EIGHT, slots, at -> new SourcePosition("bench", 1, 1)));
    private final Cel cel = cel();
    private final CelRuntime.Program eightInCel = program(EIGHT);
    private final List<Line> lines = LawOfThreeHundredRules.lines();
    private final List<CelRuntime.Program> programs =
            lines.stream().map(line -> program(line.when())).toList();
    private final List<List<Integer>> covering = covering(lines);

    /** Eight comparisons, all of which have to be made. */
    @Benchmark
    public Truth eightComparisons() {
        return eight.test(values);
    }

    @Benchmark
    public Object eightComparisonsInCel() {
        return ask(eightInCel);
    }

    /** Forty fields against three hundred rules. */
    @Benchmark
    public Decision decision() {
        return law.decide(question);
    }

    /** The same, and everything that the log keeps of it. */
    @Benchmark
    public Map<String, Object> decisionWithTrace() {
        return law.decide(question).trace();
    }

    /** The same law in the other engine: for each field the rules that cover it, in the same order of effects. */
    @Benchmark
    public int decisionInCel() {
        int released = 0;
        for (List<Integer> rules : covering) {
            released += releases(rules, null) ? 1 : 0;
        }
        return released;
    }

    /** The other engine with our trick: no rule is asked twice in a decision. */
    @Benchmark
    public int decisionInCelAskingOnce() {
        Boolean[] answers = new Boolean[lines.size()];
        int released = 0;
        for (List<Integer> rules : covering) {
            released += releases(rules, answers) ? 1 : 0;
        }
        return released;
    }

    private boolean releases(List<Integer> rules, Boolean @Nullable [] answers) {
        boolean permitted = false;
        boolean prohibited = false;
        for (int rule : rules) {
            boolean holds;
            if (answers == null) {
                holds = ask(programs.get(rule));
            } else {
                if (answers[rule] == null) {
                    answers[rule] = ask(programs.get(rule));
                }
                holds = answers[rule];
            }
            permitted |= holds && lines.get(rule).permits();
            prohibited |= holds && !lines.get(rule).permits();
        }
        return permitted && !prohibited;
    }

    private static boolean ask(CelRuntime.Program program) {
        try {
            return (Boolean) program.eval(LawOfThreeHundredRules.KNOWN);
        } catch (CelEvaluationException refused) {
            throw new AssertionError("the other engine cannot answer", refused);
        }
    }

    private CelRuntime.Program program(String condition) {
        try {
            return cel.createProgram(cel.compile(condition).getAst());
        } catch (CelValidationException | CelEvaluationException refused) {
            throw new AssertionError("the other engine refuses " + condition, refused);
        }
    }

    private static Cel cel() {
        CelBuilder builder = CelFactory.standardCelBuilder();
        LawOfThreeHundredRules.KNOWN.forEach(
                (name, value) -> builder.addVar(name, value instanceof Boolean ? SimpleType.BOOL : SimpleType.INT));
        return builder.build();
    }

    private static long[] values(Slots slots) {
        long[] values = new long[slots.size()];
        values[Slots.DECISION_DATE] = LawOfThreeHundredRules.DAY.toEpochDay();
        for (Slots.Slot slot : slots.all()) {
            values[slot.index()] = slot.type()
                    .domain()
                    .encode(Objects.requireNonNull(LawOfThreeHundredRules.KNOWN.get(slot.name())))
                    .orElseThrow();
        }
        return values;
    }

    /** For each of the fields the rules that cover it. */
    private static List<List<Integer>> covering(List<Line> lines) {
        List<List<Integer>> covering = new ArrayList<>();
        for (FieldPath field : LawOfThreeHundredRules.present()) {
            List<Integer> rules = new ArrayList<>();
            for (int rule = 0; rule < lines.size(); rule++) {
                if (lines.get(rule).categories().contains(field.category())) {
                    rules.add(rule);
                }
            }
            covering.add(rules);
        }
        return covering;
    }
}
