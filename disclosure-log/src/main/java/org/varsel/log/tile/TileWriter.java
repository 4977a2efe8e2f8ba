package org.varsel.log.tile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.NoteVerifier;
import org.varsel.log.note.SignedNote;
import org.varsel.log.tree.NodeReader;

/**
 * Extends an exported folder. Owned by one exporting thread a log; call it only with what is committed. The checkpoint is
 * written last, so whoever reads it finds every tile that it covers; after a crash, extend again from the size that the
 * folder's checkpoint names.
 */
public final class TileWriter {
    private final Path root;
    private final @Nullable OpenTile[] open = new OpenTile[TilePath.LEVELS + 1];

    public TileWriter(Path root) {
        this.root = root;
    }

    /** Writes the verifier key line beside the checkpoint. */
    public void verifierKey(NoteVerifier verifier) {
        Path file = root.resolve(LogFolder.VERIFIER_KEY);
        try {
            DurableFile.write(file, (verifier.line() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FolderUnavailable(file, e);
        }
    }

    /**
     * Brings the folder from one size to another.
     *
     * @param from size that the folder's checkpoint names, 0 for a new folder
     * @param checkpoint the signed checkpoint to publish; its size is the new one
     * @throws FolderUnavailable when a file cannot be written; readers still find a whole log, and the call can be repeated
     */
    public void extend(long from, NodeReader nodes, EntryReader entries, SignedNote checkpoint) {
        long to = Checkpoint.parse(checkpoint.text()).size();
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a folder of size " + from + " is not extended to " + to);
        }
        Extension extension = new Extension(from, to, nodes, entries);
        boolean done = false;
        try {
            extension.writeTiles();
            DurableFile.write(
                    root.resolve(LogFolder.CHECKPOINT), checkpoint.toString().getBytes(StandardCharsets.UTF_8));
            for (TilePath tile : extension.filled) {
                removePartials(tile);
            }
            done = true;
        } catch (IOException e) {
            throw new FolderUnavailable(root, e);
        } finally {
            if (!done) {
                Arrays.fill(open, null);
            }
        }
    }

    private void removePartials(TilePath tile) throws IOException {
        Path folder = root.resolve(tile.partials());
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> partials;
        try (Stream<Path> listed = Files.list(folder)) {
            partials = listed.toList();
        }
        for (Path partial : partials) {
            Files.delete(partial);
        }
        Files.delete(folder);
    }

    /** One way from one size to another. */
    private final class Extension {
        private final long from;
        private final long to;
        private final NodeReader nodes;
        private final EntryReader entries;
        private final Set<Path> folders = new LinkedHashSet<>();
        private final List<TilePath> filled = new ArrayList<>();

        Extension(long from, long to, NodeReader nodes, EntryReader entries) {
            this.from = from;
            this.to = to;
            this.nodes = nodes;
            this.entries = entries;
        }

        /** Writes every tile that is new or wider, and makes all of them durable. */
        void writeTiles() throws IOException {
            for (int level = TilePath.ENTRIES; level < TilePath.LEVELS; level++) {
                long before = TilePath.count(from, level);
                long after = TilePath.count(to, level);
                for (long index = before / TilePath.FULL; before < after && index * TilePath.FULL < after; index++) {
                    write(TilePath.in(to, level, index));
                }
            }
            for (Path folder : folders) {
                DurableFile.forceFolder(folder);
            }
        }

        private void write(TilePath tile) throws IOException {
            Path file = root.resolve(tile.toString());
            DurableFile.replace(file, content(tile));
            if (tile.full()) {
                filled.add(tile);
            }
            // Any folder from the file up to the root may be new.
            Path top = root.toAbsolutePath();
            Path folder = DurableFile.parent(file);
            while (folders.add(folder) && !folder.equals(top)) {
                folder = DurableFile.parent(folder);
            }
        }

        private byte[] content(TilePath tile) {
            OpenTile current = open[tile.level() + 1];
            if (current == null || current.index != tile.index() || current.width > tile.width()) {
                current = new OpenTile(tile.index());
            }
            for (; current.width < tile.width(); current.width++) {
                long place = tile.index() * TilePath.FULL + current.width;
                if (tile.level() == TilePath.ENTRIES) {
                    EntryBundle.append(current.bytes, entries.entry(place));
                } else {
                    current.bytes.writeBytes(nodes.node(tile.level() * TilePath.HEIGHT, place));
                }
            }
            open[tile.level() + 1] = tile.full() ? null : current;
            return current.bytes.toByteArray();
        }
    }
}
