package org.varsel.log.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.varsel.log.SharedData;
import org.varsel.log.tile.LogFolder;
import org.varsel.log.tile.TileTree;
import org.varsel.log.tree.TreeHash;
import org.varsel.log.tree.TreeReader;

/** A log that others wrote: the public test log of transparency-dev/tessera. */
class PublicTestLogTest {
    private static final NoteVerifier KEY =
            NoteVerifier.parse("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
    private static final int SIZE = 15;

    @Test
    void everyCheckpointIsSignedAndEveryPairConsistent() throws IOException {
        Path log = SharedData.folder("tlog/tessera-testdata/log");
        TreeReader tree = new TreeReader(new TileTree(new LogFolder(log), SIZE));
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (int size = 0; size <= SIZE; size++) {
            SignedNote note = SignedNote.parse(Files.readAllBytes(log.resolve("checkpoint." + size)));
            checkpoints.add(note.checkpoint(List.of(KEY)));
        }

        for (Checkpoint newer : checkpoints) {
            assertThat(tree.root(newer.size())).isEqualTo(newer.root());
            for (Checkpoint older : checkpoints.subList(0, (int) newer.size() + 1)) {
                assertThat(tree.consistencyProof(older.size(), newer.size()).verify(older.root(), newer.root()))
                        .isTrue();
            }
        }
        assertThat(checkpoints)
                .extracting(Checkpoint::size)
                .containsSequence(0L, 1L, 2L)
                .hasSize(SIZE + 1);
    }

    @Test
    void everyEntryIsProvenByATlogProof() throws IOException {
        Path log = SharedData.folder("tlog/tessera-testdata/log");
        TileTree tiles = new TileTree(new LogFolder(log), SIZE);
        TreeReader tree = new TreeReader(tiles);
        SignedNote head = SignedNote.parse(Files.readAllBytes(log.resolve("checkpoint." + SIZE)));

        for (int index = 0; index < SIZE; index++) {
            TlogProof proof = TlogProof.of(tree.inclusionProof(index, SIZE), head);

            TlogProof received = TlogProof.parse(proof.format());

            assertThat(received.verify(TreeHash.leaf(tiles.entry(index)), List.of(KEY))
                            .size())
                    .isEqualTo(SIZE);
        }
    }

    @Test
    void notesAreWrittenAsTheyWereRead() throws IOException {
        Path log = SharedData.folder("tlog/tessera-testdata/log");
        String note = Files.readString(log.resolve("checkpoint.12"));

        assertThat(SignedNote.parse(note)).hasToString(note);
        assertThat(Checkpoint.parse(SignedNote.parse(note).text()).text())
                .isEqualTo(SignedNote.parse(note).text());
    }
}
