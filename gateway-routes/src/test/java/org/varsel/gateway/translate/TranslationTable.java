package org.varsel.gateway.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.dialect.Dialect;

/** What {@code deploy/bench} starts: runs {@link TranslationBenchmark} for the dialects and prints one line for each. */
final class TranslationTable {
    /** What a full notice may cost, in microseconds. */
    private static final double LIMIT = 200;

    private static final String DIALECT = "dialect";
    private static final String LINE = "%-22s %10s %10s %7s   %10s %10s %7s%n";

    private TranslationTable() {}

    public static void main(String[] arguments) throws RunnerException {
        List<String> given = Arrays.asList(arguments);
        List<String> known =
                Dialects.standard().all().stream().map(Dialect::name).toList();
        if (given.contains("--list")) {
            known.forEach(System.out::println);
            return;
        }
        Set<String> wanted = new TreeSet<>(given);
        boolean quick = wanted.remove("--quick");
        for (String name : wanted) {
            if (!known.contains(name)) {
                System.err.println("bench: there is no dialect " + name + "; 'deploy/bench --list' names them");
                System.exit(2);
            }
        }
        Set<String> measured = new TreeSet<>(wanted.isEmpty() ? known : wanted);
        measured.add(DialectNames.CANONICAL_JSON);
        Collection<RunResult> results = run(measured, quick);
        System.exit(print(costs(results, "notice"), costs(results, "everyLeaf")) ? 1 : 0);
    }

    private static Collection<RunResult> run(Set<String> dialects, boolean quick) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(TranslationBenchmark.class.getName())
                .param(DIALECT, dialects.toArray(String[]::new))
                .addProfiler(CpuTime.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        if (quick) {
            options.warmupIterations(3)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(3)
                    .measurementTime(TimeValue.milliseconds(400));
        }
        return new Runner(options.build()).run();
    }

    /** What one benchmark of a dialect took, in microseconds. */
    private record Cost(double time, double cpu) {
        static Cost of(RunResult result) {
            Result<?> cpu = Objects.requireNonNull(result.getSecondaryResults().get(CpuTime.NAME));
            return new Cost(result.getPrimaryResult().getScore(), cpu.getScore());
        }
    }

    private static Map<String, Cost> costs(Collection<RunResult> results, String benchmark) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(benchmark))
                .collect(Collectors.toMap(
                        result -> result.getParams().getParam(DIALECT), Cost::of, (one, other) -> one, TreeMap::new));
    }

    /** Whether anything is over the limit. */
    private static boolean print(Map<String, Cost> notice, Map<String, Cost> everyLeaf) {
        System.out.printf(LINE, "", "notice", "", "", "every leaf", "", "");
        System.out.printf(LINE, "dialect", "µs", "cpu µs", "ratio", "µs", "cpu µs", "ratio");
        boolean over = false;
        for (String dialect : notice.keySet()) {
            List<String> cells = new ArrayList<>(List.of(dialect));
            for (Map<String, Cost> costs : List.of(notice, everyLeaf)) {
                Cost cost = Objects.requireNonNull(costs.get(dialect));
                Cost base = Objects.requireNonNull(costs.get(DialectNames.CANONICAL_JSON));
                for (double figure : new double[] {cost.time, cost.cpu, cost.cpu / base.cpu}) {
                    cells.add(String.format(Locale.ROOT, "%.1f", figure));
                }
                over |= cost.cpu > LIMIT;
            }
            System.out.printf(LINE, cells.toArray());
        }
        return over;
    }
}
