package org.varsel.log.verify;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.varsel.log.entry.LogEntry;
import org.varsel.log.entry.MalformedEntry;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.MalformedNote;
import org.varsel.log.note.NoteVerifier;
import org.varsel.log.note.SignatureRejected;
import org.varsel.log.note.SignedNote;
import org.varsel.log.tile.LogFolder;
import org.varsel.log.tile.TilePath;
import org.varsel.log.tree.Hash;
import org.varsel.log.tree.TreeHash;

/**
 * Verifies an exported log from its entries up to its signature, as a stream with flat memory. Says where it is wrong, not
 * only that it is. It cannot say whether the log shows others another history: compare checkpoints for that.
 */
public final class LogVerifier {
    private final LogFolder folder;
    private final Consumer<byte[]> entryRules;
    private final Faults faults = new Faults();

    private LogVerifier(Path exportedLog, Consumer<byte[]> entryRules) {
        this.folder = new LogFolder(exportedLog);
        this.entryRules = entryRules;
    }

    public static LogReport verify(Path exportedLog, NoteVerifier key) {
        return verify(exportedLog, List.of(key));
    }

    /** As {@link #verify(Path, NoteVerifier)}, with the key among those given that bears the name of the log's origin. */
    public static LogReport verify(Path exportedLog, Collection<NoteVerifier> keys) {
        return verify(exportedLog, keys, LogEntry::parse);
    }

    /** For logs whose entries are not of this module's format. */
    static LogReport verify(Path exportedLog, Collection<NoteVerifier> keys, Consumer<byte[]> entryRules) {
        return new LogVerifier(exportedLog, entryRules).verify(keys);
    }

    private LogReport verify(Collection<NoteVerifier> keys) {
        Checkpoint head = head(keys);
        if (head != null) {
            verifyTree(head);
        }
        return new LogReport(head, faults.kept(), faults.count());
    }

    private @Nullable Checkpoint head(Collection<NoteVerifier> keys) {
        try {
            Optional<SignedNote> note = folder.checkpoint();
            if (note.isPresent()) {
                return note.get().checkpoint(keys);
            }
            faults.add(FaultCode.CHECKPOINT_MISSING, LogFolder.CHECKPOINT, "the folder has no checkpoint");
        } catch (MalformedNote e) {
            faults.add(FaultCode.CHECKPOINT_MALFORMED, LogFolder.CHECKPOINT, e.getMessage());
        } catch (SignatureRejected e) {
            faults.add(FaultCode.CHECKPOINT_SIGNATURE, LogFolder.CHECKPOINT, e.getMessage());
        }
        return null;
    }

    private void verifyTree(Checkpoint head) {
        TileCheck tiles = new TileCheck(folder, head.size(), faults);
        for (long first = 0; first < head.size(); first += TilePath.FULL) {
            TilePath bundle = TilePath.in(head.size(), TilePath.ENTRIES, first / TilePath.FULL);
            List<byte[]> entries = faults.reading(
                    bundle, () -> folder.entries(bundle), FaultCode.BUNDLE_MISSING, FaultCode.BUNDLE_MALFORMED);
            for (int i = 0; i < bundle.width(); i++) {
                tiles.leaf(first + i, entries == null ? null : leaf(first + i, entries.get(i)));
            }
        }
        if (tiles.known() && !rootFits(tiles, head.root())) {
            faults.add(
                    FaultCode.CHECKPOINT_ROOT,
                    LogFolder.CHECKPOINT,
                    "the signed root is not the root of the " + head.size() + " entries");
        }
    }

    /** A root that fits the tiles but not the entries is no fault of its own: it was reported where the two part. */
    private boolean rootFits(TileCheck tiles, Hash root) {
        return tiles.recomputedRoot().equals(root)
                || (!faults.none() && tiles.claimedRoot().equals(root));
    }

    private Hash leaf(long index, byte[] entry) {
        try {
            entryRules.accept(entry);
        } catch (MalformedEntry e) {
            faults.add(FaultCode.ENTRY_INVALID, "entry " + index, e.getMessage());
        }
        return TreeHash.leaf(entry);
    }
}
