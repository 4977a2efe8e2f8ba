package org.varsel.gateway.decide;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What {@code deploy/bench law} starts: runs {@link LawBenchmark} and {@link AnalysisBenchmark}, prints each figure beside its goal. */
final class LawTable {
    private boolean missed;

    private LawTable() {}

    public static void main(String[] arguments) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(LawBenchmark.class.getName())
                .include(AnalysisBenchmark.class.getName())
                .timeUnit(TimeUnit.NANOSECONDS)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        if (arguments.length > 0 && arguments[0].equals("--quick")) {
            options.warmupIterations(3).measurementIterations(3).measurementTime(TimeValue.milliseconds(400));
        }
        Map<String, Double> nanos = new Runner(options.build())
                .run().stream()
                        .collect(Collectors.toMap(
                                result -> result.getPrimaryResult().getLabel(),
                                result -> result.getPrimaryResult().getScore()));
        System.exit(new LawTable().print(nanos) ? 1 : 0);
    }

    /** Whether a goal was missed. */
    private boolean print(Map<String, Double> nanos) {
        double eight = of(nanos, "eightComparisons");
        double eightInCel = of(nanos, "eightComparisonsInCel");
        double decision = of(nanos, "decision");
        double trace = of(nanos, "decisionWithTrace");
        double inCel = of(nanos, "decisionInCel");
        double askingOnce = of(nanos, "decisionInCelAskingOnce");
        line("8 comparisons", eight, "ns", "");
        line("8 comparisons, dev.cel", eightInCel, "ns", "");
        line("  times faster", eightInCel / eight, "", goal(eightInCel / eight >= 30, "at least 30"));
        line("decision, 40 fields, 300 rules", decision / 1000, "µs", goal(decision < 100_000, "under 100 µs"));
        line("  with the whole trace", trace / 1000, "µs", goal(trace < 600_000, "under 600 µs"));
        line("decision, dev.cel, each field its rules", inCel / 1000, "µs", "");
        line("  times faster", inCel / decision, "", goal(inCel / decision >= 100, "at least 100"));
        line("decision, dev.cel, each rule once", askingOnce / 1000, "µs", "");
        line("  times faster", askingOnce / decision, "", "for information: dev.cel with our index and our memory");
        double analysis = of(nanos, "analysis");
        double replay = of(nanos, "replay");
        line("analysis of 1,000 rules", analysis / 1e6, "ms", goal(analysis < 2e9, "under 2,000 ms"));
        line("replay, decisions a second on one thread", 1e9 / replay, "", goal(replay < 1e5, "at least 10,000"));
        return missed;
    }

    private String goal(boolean met, String goal) {
        missed |= !met;
        return "goal " + goal + (met ? ": met" : ": missed");
    }

    private static void line(String subject, double figure, String unit, String remark) {
        System.out.printf("%-42s %12s   %s%n", subject, String.format(Locale.ROOT, "%.1f %s", figure, unit), remark);
    }

    private static double of(Map<String, Double> nanos, String benchmark) {
        return Objects.requireNonNull(nanos.get(benchmark), benchmark);
    }
}
