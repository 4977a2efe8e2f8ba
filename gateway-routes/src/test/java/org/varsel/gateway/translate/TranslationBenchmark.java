package org.varsel.gateway.translate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Profile;

/** How long a full notice takes to become a message of a dialect. {@code deploy/bench} runs it; no build does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class TranslationBenchmark {
    /** {@link TranslationTable} gives every name of {@link Dialects}. */
    @Param(DialectNames.CANONICAL_JSON)
    private String dialect = "";

    private Dialect writer = Dialects.standard().all().get(0);
    private ObjectNode notice = Documents.full(Profile.DISCLOSURE);
    private ObjectNode everyLeaf = notice;

    @Setup
    public void documents() {
        writer = Dialects.standard().find(dialect).orElseThrow();
        notice = Carriable.made(writer, Profile.DISCLOSURE, releasePlanned());
        everyLeaf = Carriable.made(writer, Profile.DISCLOSURE, Documents.full(Profile.DISCLOSURE));
    }

    /** What a municipality gets before a release when nothing is withheld. */
    @Benchmark
    public DialectMessage notice() {
        return writer.write(Profile.DISCLOSURE, notice);
    }

    /** More than any notice says: every leaf that a disclosure may hold. */
    @Benchmark
    public DialectMessage everyLeaf() {
        return writer.write(Profile.DISCLOSURE, everyLeaf);
    }

    private static ObjectNode releasePlanned() {
        List<Golden.Pair> pairs = Golden.of("eformidling");
        return pairs.stream()
                .filter(pair -> pair.name().equals("release-planned"))
                .findFirst()
                .orElseThrow()
                .document();
    }
}
