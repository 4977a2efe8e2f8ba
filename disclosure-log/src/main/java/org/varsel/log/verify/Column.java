package org.varsel.log.verify;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.varsel.log.tile.TilePath;
import org.varsel.log.tree.Hash;
import org.varsel.log.tree.TreeHash;

/** The tile of one level that is being checked: what the file says beside what the entries say. Memory of one tile. */
final class Column {
    private final byte[] recomputed = new byte[TilePath.FULL * Hash.SIZE];
    private byte @Nullable [] stored;
    private boolean known;

    void begin(byte @Nullable [] tile) {
        stored = tile;
        known = true;
    }

    /** Whether every hash so far could be computed, or at least read. */
    boolean known() {
        return known;
    }

    byte @Nullable [] stored(int place) {
        return stored == null ? null : Arrays.copyOfRange(stored, place * Hash.SIZE, (place + 1) * Hash.SIZE);
    }

    void keep(int place, byte @Nullable [] hash) {
        if (hash == null) {
            known = false;
            return;
        }
        System.arraycopy(hash, 0, recomputed, place * Hash.SIZE, Hash.SIZE);
    }

    byte[] recomputed(int place, int count) {
        return TreeHash.complete(recomputed, place, count);
    }

    /** The same out of the file; out of the entries where the file is missing. */
    byte[] claimed(int place, int count) {
        return stored == null ? recomputed(place, count) : TreeHash.complete(stored, place, count);
    }
}
