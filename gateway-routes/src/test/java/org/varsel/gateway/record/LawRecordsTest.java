package org.varsel.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.Fault;
import org.varsel.gateway.law.Activation;
import org.varsel.gateway.law.ActiveLaw;
import org.varsel.gateway.law.LawFolder;
import org.varsel.gateway.law.Profiles;
import org.varsel.gateway.law.TrustedLawKeys;
import org.varsel.log.entry.EntryMember;
import org.varsel.log.entry.EntryType;
import org.varsel.log.entry.LogEntry;

@SuppressWarnings("NullAway.Init") // set before each test
class LawRecordsTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123Z");
    private static final Activation FIRST = activation('1', AT);

    @TempDir
    Path folder;

    RecordBench bench;

    @BeforeEach
    void start() {
        bench = RecordBench.in(folder).started();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void anActivationIsInEveryLogAndReadBackAsItWas() {
        records().record(FIRST);
        records().record(activation('2', AT.plus(Duration.ofDays(1))));

        assertThat(records().activations()).containsExactly(FIRST, activation('2', AT.plus(Duration.ofDays(1))));
        for (String domain : bench.domains().keySet()) {
            assertThat(bench.reader().log().entries(domain, 0, 10)).hasSize(2).allSatisfy(row -> assertThat(row.typ())
                    .isEqualTo("bundle"));
        }
    }

    @Test
    void aRowBesideTheLogPutsNoLawInForce() {
        records().record(FIRST);
        Activation forged = activation('3', AT.plus(Duration.ofDays(2)));
        LogEntry entry = LogEntry.builder(EntryType.BUNDLE, UUID.randomUUID().toString(), forged.at())
                .with(EntryMember.DIGEST, forged.bundle())
                .with(EntryMember.POL, forged.law())
                .with(EntryMember.UNTIL, forged.until())
                .with(EntryMember.STATUS, "activated")
                .build();
        bench.writer().log().putEntry(new LogRows.EntryRow("no-eos", 1, "bundle", forged.at(), "law", entry.bytes()));

        assertThatThrownBy(() -> records().activations())
                .isInstanceOf(Fault.class)
                .hasMessageContaining("law.not-activated: entry 1 of the log no-eos");
    }

    @Test
    void aLogThatIsNewSaysWithWhichLawItGoesOn() {
        LawRecords one = records(Map.of("no-eos", bench.domains().get("no-eos")));
        one.record(FIRST);

        records().start();

        assertThat(bench.reader().log().entries("no-datatilsynet", 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(LogEntry.parse(row.entry()).text(EntryMember.STATUS))
                        .hasValue("continued"));
        assertThat(records().activations()).containsExactly(FIRST);
        records().start();
        assertThat(bench.reader().log().entries("no-datatilsynet", 0, 10)).hasSize(1);
    }

    private LawRecords records() {
        return records(bench.domains());
    }

    private LawRecords records(Map<String, LogDomain> domains) {
        ActiveLaw law = new ActiveLaw(
                new LawFolder(folder.resolve("law")),
                () -> TrustedLawKeys.in(folder.resolve("none")),
                Profiles.of("signed-off"),
                bench.deciding().clock());
        return new LawRecords(
                bench.recorder(), bench.reader(), domains, law, bench.deciding().clock());
    }

    private static Activation activation(char digit, Instant at) {
        String digest = "sha256:" + String.valueOf(digit).repeat(64);
        return new Activation(digest, digest, Instant.parse("2027-11-23T10:00:00Z"), at);
    }
}
