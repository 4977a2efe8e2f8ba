package org.varsel.log.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.log.MemoryNodes;
import org.varsel.log.SampleLog;
import org.varsel.log.note.SignedNote;
import org.varsel.log.tree.TreeReader;

class TileWriterTest {
    private final Path folder;

    TileWriterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 511, 512, 513, 66_000})
    void folderHoldsWhatTheLogHolds(int size) {
        SampleLog log = new SampleLog().grow(size);

        log.export(folder);

        assertFolderEquals(log);
    }

    @Test
    void folderGrownInStepsEqualsFolderWrittenAtOnce() throws IOException {
        SampleLog log = new SampleLog();
        TileWriter writer = new TileWriter(folder.resolve("steps"));
        for (int step : new int[] {0, 1, 3, 64, 187, 1, 1, 64, 300, 256, 512, 7}) {
            log.grow(step).export(writer);
        }

        log.export(folder.resolve("steps"));

        SampleLog again = new SampleLog().grow((int) log.tree().size()).export(folder.resolve("once"));
        assertThat(filesWithoutPartials(folder.resolve("steps")))
                .isEqualTo(filesWithoutPartials(folder.resolve("once")));
        assertThat(again.tree().root()).isEqualTo(log.tree().root());
    }

    @Test
    void partialTilesStayUntilTheTileIsFull() {
        SampleLog log = new SampleLog();
        TileWriter writer = new TileWriter(folder);

        log.grow(5).export(writer).grow(5).export(writer);

        assertThat(folder.resolve("tile/0/000.p/5")).exists();
        assertThat(folder.resolve("tile/entries/000.p/10")).exists();

        log.grow(250).export(writer);

        assertThat(folder.resolve("tile/0/000")).hasSize(256 * 32);
        assertThat(folder.resolve("tile/0/000.p")).doesNotExist();
        assertThat(folder.resolve("tile/entries/000.p")).doesNotExist();
        assertThat(folder.resolve("tile/0/001.p/4")).exists();
        assertThat(folder.resolve("tile/1/000.p/1")).exists();
    }

    @Test
    void fullTileServesReadersOfAnEarlierCheckpoint() {
        SampleLog log = new SampleLog().grow(300);
        log.export(folder);

        TileTree earlier = new TileTree(new LogFolder(folder), 200);

        assertThat(new TreeReader(earlier).root(200)).isEqualTo(log.tree().root(200));
        assertThat(earlier.entry(199)).isEqualTo(log.entryBytes(199));
    }

    @Test
    void nothingIsReadTwiceWhileATileFills() {
        SampleLog log = new SampleLog();
        List<Long> read = new ArrayList<>();
        MemoryNodes nodes = new MemoryNodes();
        TileWriter writer = new TileWriter(folder);
        for (int size = 1; size <= 20; size++) {
            log.grow(1);
            nodes.put(0, size - 1, new byte[32]);
            writer.extend(
                    size - 1,
                    nodes,
                    index -> {
                        read.add(index);
                        return log.entryBytes(index);
                    },
                    log.checkpoint());
        }

        assertThat(read).hasSize(20).doesNotHaveDuplicates();
        assertThat(nodes.reads()).isEqualTo(20);
    }

    @Test
    void failedExportLeavesTheOldCheckpointAndCanBeRepeated() throws IOException {
        SampleLog log = new SampleLog().grow(100);
        log.export(folder);
        String before = Files.readString(folder.resolve("checkpoint"));
        log.grow(100);
        Path inTheWay = Files.createDirectories(folder.resolve("tile/entries/000.p/200/x"))
                .getParent();
        TileWriter writer = new TileWriter(folder);

        assertThatThrownBy(() -> log.export(writer)).isInstanceOf(FolderUnavailable.class);

        assertThat(Files.readString(folder.resolve("checkpoint"))).isEqualTo(before);
        Files.delete(folder.resolve("tile/entries/000.p/200/x"));
        Files.delete(Objects.requireNonNull(inTheWay));
        log.export(writer);
        assertFolderEquals(log);
    }

    @Test
    void noTemporaryFileRemains() throws IOException {
        new SampleLog().grow(300).export(folder);

        assertThat(files(folder)).noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void folderNeverShrinks() {
        SignedNote small = new SampleLog().grow(3).checkpoint();

        assertThatThrownBy(() -> new TileWriter(folder).extend(4, new MemoryNodes(), index -> new byte[0], small))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertFolderEquals(SampleLog log) {
        LogFolder read = new LogFolder(folder);
        long size = log.tree().size();
        TileTree tiles = new TileTree(read, size);

        assertThat(read.checkpoint())
                .isPresent()
                .get()
                .hasToString(log.checkpoint().toString());
        assertThat(read.verifierKey()).contains(log.signer().verifier().line() + "\n");
        assertThat(new TreeReader(tiles).root(size)).isEqualTo(log.tree().root());
        for (long index = 0; index < size; index += 1 + size / 500) {
            assertThat(tiles.entry(index)).isEqualTo(log.entryBytes(index));
        }
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> filesWithoutPartials(Path root) throws IOException {
        return files(root).stream().filter(name -> !name.contains(".p/")).toList();
    }
}
