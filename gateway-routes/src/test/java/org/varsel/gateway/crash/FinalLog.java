package org.varsel.gateway.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.NoteVerifier;
import org.varsel.log.note.SignedNote;
import org.varsel.log.tile.LogFolder;
import org.varsel.log.tile.TileTree;
import org.varsel.log.tree.TreeReader;
import org.varsel.log.verify.LogReport;
import org.varsel.log.verify.LogVerifier;
import org.varsel.schemas.json.StrictJson;

/** The exported log once it has caught up with what was signed; everything that was ever proved is held against it. */
final class FinalLog {
    private final Checkpoint head;
    private final TileTree tiles;

    private FinalLog(Checkpoint head, TileTree tiles) {
        this.head = head;
        this.tiles = tiles;
    }

    /** Waits until the tiles are as far as the last checkpoint, then verifies every entry and hash. */
    static FinalLog of(CrashHome home) throws IOException {
        LogFolder folder = new LogFolder(home.log());
        await("the exported log is as far as the signed one")
                .atMost(RealJar.PATIENCE)
                .until(() -> folder.checkpoint().map(SignedNote::toString).equals(Optional.of(home.secondPlace())));
        LogReport report = LogVerifier.verify(
                home.log(), NoteVerifier.parse(Files.readString(home.logKey()).strip()));
        assertThat(report.faults()).as("faults of the exported log").isEmpty();
        Checkpoint head = Objects.requireNonNull(report.checkpoint());
        return new FinalLog(head, new TileTree(folder, head.size()));
    }

    /** Ids of all entries of a type, in the order of the log. */
    List<String> ids(String type) {
        return LongStream.range(0, head.size())
                .mapToObj(tiles::entry)
                .map(StrictJson::parse)
                .filter(entry -> entry.path("typ").asText().equals(type))
                .map(entry -> entry.path("id").asText())
                .toList();
    }

    void holdsWhatCameWith(Recipient.Arrival arrival) {
        byte[] logged = tiles.entry(arrival.index());
        assertThat(new String(logged, StandardCharsets.UTF_8))
                .as(
                        "entry %d of the log is the one that came with disclosure %s",
                        arrival.index(), arrival.disclosureId())
                .isEqualTo(new String(Base64.getDecoder().decode(arrival.entry()), StandardCharsets.UTF_8));
    }

    /** That each of these checkpoints is a past of every later one, and of this log. */
    void continues(List<Checkpoint> seen) {
        List<Checkpoint> all = new ArrayList<>(seen.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList());
        all.add(head);
        TreeReader tree = new TreeReader(tiles);
        for (int newer = 0; newer < all.size(); newer++) {
            for (int older = 0; older < newer; older++) {
                Checkpoint past = all.get(older);
                Checkpoint later = all.get(newer);
                assertThat(tree.consistencyProof(past.size(), later.size()).verify(past.root(), later.root()))
                        .as("checkpoint %d is a past of checkpoint %d", past.size(), later.size())
                        .isTrue();
            }
        }
    }
}
