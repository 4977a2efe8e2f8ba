package org.varsel.log.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.log.SampleLog;
import org.varsel.log.SharedData;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.NoteVerifier;
import org.varsel.log.tile.TileWriter;
import org.varsel.log.tree.TreeHash;

class LogVerifierTest {
    private final Path folder;

    LogVerifierTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 600})
    void wholeLogIsVerified(int size) {
        SampleLog log = new SampleLog().grow(size).export(folder);

        LogReport report = verify(log);

        assertThat(report.faults()).isEmpty();
        assertThat(report.ok()).isTrue();
        assertThat(report.checkpoint())
                .isEqualTo(new Checkpoint(SampleLog.ORIGIN, size, log.tree().root()));
    }

    @Test
    void publicTestLogOfOthersIsVerified() {
        Path log = SharedData.folder("tlog/tessera-testdata/log");
        NoteVerifier key =
                NoteVerifier.parse("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");

        assertThat(LogVerifier.verify(log, List.of(key), entry -> {}).ok()).isTrue();
        assertThat(LogVerifier.verify(log, key).faults()).hasSize(15).allSatisfy(fault -> assertThat(fault.code())
                .isEqualTo(FaultCode.ENTRY_INVALID));
    }

    @Test
    void changedEntryIsNamedAndNothingElse() throws IOException {
        SampleLog log = new SampleLog().grow(600).export(folder);
        replace("tile/entries/001", "disclosure-300", "disclosure-999");

        assertThat(verify(log).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.ENTRY_HASH);
            assertThat(fault.where()).isEqualTo("entry 300");
        });
    }

    @Test
    void entryThatIsNotCanonicalIsNamedTwice() throws IOException {
        SampleLog log = new SampleLog().grow(600).export(folder);
        replace("tile/entries/001", "\"ref\":\"disclosure-300", "\"ref\": \"isclosure-300");

        assertThat(verify(log).faults())
                .extracting(Fault::toString)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("entry.invalid [entry 300]"),
                        second -> assertThat(second).startsWith("entry.hash [entry 300]"));
    }

    @Test
    void changedLevelZeroTileNamesTheEntryOfTheHash() throws IOException {
        SampleLog log = new SampleLog().grow(600).export(folder);
        flip("tile/0/002.p/88", 3 * 32 + 5);

        assertThat(verify(log).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.ENTRY_HASH);
            assertThat(fault.where()).isEqualTo("entry 515");
            assertThat(fault.what()).contains("tile/0/002.p/88");
        });
    }

    @Test
    void changedHigherTileNamesTileAndRange() throws IOException {
        SampleLog log = new SampleLog().grow(66_100).export(folder);
        flip("tile/1/000", 7 * 32);
        flip("tile/2/000.p/1", 31);

        assertThat(verify(log).faults())
                .extracting(Fault::toString)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("tile.hash [tile/1/000] hash 7 ")
                                .contains("entries 1792 to 2047 "),
                        second -> assertThat(second)
                                .startsWith("tile.hash [tile/2/000.p/1] hash 0 ")
                                .contains("entries 0 to 65535 "));
    }

    @Test
    void missingFilesAreNamedWithWhatTheyCover() throws IOException {
        SampleLog log = new SampleLog().grow(600).export(folder);
        Files.delete(folder.resolve("tile/entries/001"));
        Files.delete(folder.resolve("tile/0/001"));
        Files.delete(folder.resolve("tile/1/000.p/2"));

        assertThat(verify(log).faults())
                .extracting(fault -> fault.code() + " " + fault.where() + " " + fault.what())
                .containsExactly(
                        "TILE_MISSING tile/1/000.p/2 the file is missing; it covers entries 0 to 511",
                        "BUNDLE_MISSING tile/entries/001 the file is missing; it covers entries 256 to 511",
                        "TILE_MISSING tile/0/001 the file is missing; it covers entries 256 to 511");
    }

    @Test
    void missingBundleIsTheOnlyFaultWhereTheTilesAreWhole() throws IOException {
        SampleLog log = new SampleLog().grow(600).export(folder);
        Files.delete(folder.resolve("tile/entries/000"));

        assertThat(verify(log).faults()).singleElement().satisfies(fault -> assertThat(fault.code())
                .isEqualTo(FaultCode.BUNDLE_MISSING));
    }

    @Test
    void filesOfWrongLengthAreNamed() throws IOException {
        SampleLog log = new SampleLog().grow(300).export(folder);
        byte[] bundle = Files.readAllBytes(folder.resolve("tile/entries/000"));
        Files.write(folder.resolve("tile/entries/000"), Arrays.copyOf(bundle, bundle.length + 1));
        Files.write(folder.resolve("tile/0/001.p/44"), new byte[43 * 32]);

        assertThat(verify(log).faults())
                .extracting(Fault::code)
                .containsExactly(FaultCode.BUNDLE_MALFORMED, FaultCode.TILE_MALFORMED);
    }

    @Test
    void rewrittenHistoryFailsAtTheSignature() {
        SampleLog log = new SampleLog().grow(10);
        SampleLog rewritten = new SampleLog().grow(10);
        rewritten.export(folder);

        assertThat(verify(log).faults()).singleElement().satisfies(fault -> assertThat(fault.code())
                .isEqualTo(FaultCode.CHECKPOINT_SIGNATURE));
        assertThat(verify(log).checkpoint()).isNull();
    }

    @Test
    void signedRootOfOtherEntriesIsNamed() throws IOException {
        SampleLog log = new SampleLog().grow(10).export(folder);
        Checkpoint other = new Checkpoint(SampleLog.ORIGIN, 10, TreeHash.EMPTY);
        Files.writeString(folder.resolve("checkpoint"), log.signer().sign(other).toString());

        assertThat(verify(log).faults()).singleElement().satisfies(fault -> assertThat(fault.code())
                .isEqualTo(FaultCode.CHECKPOINT_ROOT));
    }

    @Test
    void folderWithoutOrWithBrokenCheckpointIsNotVerified() throws IOException {
        SampleLog log = new SampleLog().grow(3);

        assertThat(verify(log).faults()).extracting(Fault::code).containsExactly(FaultCode.CHECKPOINT_MISSING);

        Files.writeString(folder.resolve("checkpoint"), "hello\n");

        assertThat(verify(log).faults()).extracting(Fault::code).containsExactly(FaultCode.CHECKPOINT_MALFORMED);
        assertThat(verify(log).ok()).isFalse();
    }

    @Test
    void faultsBeyondAHundredAreCounted() throws IOException {
        SampleLog log = new SampleLog().grow(300).export(folder);
        Files.write(folder.resolve("tile/0/000"), new byte[256 * 32]);

        LogReport report = verify(log);

        assertThat(report.faults()).hasSize(100);
        assertThat(report.faultCount()).isGreaterThanOrEqualTo(256);
    }

    @Test
    void everyFlippedByteOfEveryFileIsFound() throws IOException {
        SampleLog log = new SampleLog();
        TileWriter writer = new TileWriter(folder);
        log.grow(3).export(writer);
        List<String> files = List.of("checkpoint", "tile/0/000.p/3", "tile/entries/000.p/3");

        for (String name : files) {
            Path file = folder.resolve(name);
            byte[] good = Files.readAllBytes(file);
            for (int place = 0; place < good.length; place++) {
                flip(name, place);

                assertThat(verify(log).ok()).as(name + " byte " + place).isFalse();

                Files.write(file, good);
            }
        }
        assertThat(verify(log).ok()).isTrue();
    }

    private LogReport verify(SampleLog log) {
        return LogVerifier.verify(folder, log.signer().verifier());
    }

    private void flip(String name, int place) throws IOException {
        Path file = folder.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[place] ^= 1;
        Files.write(file, bytes);
    }

    private void replace(String name, String from, String to) throws IOException {
        Path file = folder.resolve(name);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(from);
        Files.writeString(file, bytes.replace(from, to), StandardCharsets.ISO_8859_1);
    }
}
