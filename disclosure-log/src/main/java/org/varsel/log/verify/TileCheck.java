package org.varsel.log.verify;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.varsel.log.tile.LogFolder;
import org.varsel.log.tile.TilePath;
import org.varsel.log.tree.Hash;
import org.varsel.log.tree.TreeReader;

/**
 * Recomputes every tile from the leaves up. A wrong hash is reported where it stands and not again above: a tile's hash is
 * right when it fits the entries, and it is not the culprit when it fits the tile below.
 */
final class TileCheck {
    private final LogFolder folder;
    private final long size;
    private final Faults faults;
    private final Column[] columns = new Column[TilePath.LEVELS];
    private boolean known = true;

    TileCheck(LogFolder folder, long size, Faults faults) {
        this.folder = folder;
        this.size = size;
        this.faults = faults;
        Arrays.setAll(columns, level -> new Column());
    }

    /** Next leaf; null where its entry is missing, which was reported. */
    void leaf(long index, @Nullable Hash hash) {
        check(0, index, hash == null ? null : hash.bytes(), null);
    }

    /** Whether every leaf could be computed, or at least read in its tile; without that there is no root to compare. */
    boolean known() {
        return known;
    }

    /** Root as the entries make it. */
    Hash recomputedRoot() {
        return new TreeReader((level, index) -> edge(level, index, true)).root(size);
    }

    /** Root as the tiles make it. */
    Hash claimedRoot() {
        return new TreeReader((level, index) -> edge(level, index, false)).root(size);
    }

    private void check(int level, long index, byte @Nullable [] recomputed, byte @Nullable [] claimedBelow) {
        Column column = columns[level];
        int place = (int) (index % TilePath.FULL);
        TilePath tile = TilePath.in(size, level, index / TilePath.FULL);
        if (place == 0) {
            column.begin(read(tile));
        }
        byte[] stored = column.stored(place);
        if (stored != null && recomputed != null && !Arrays.equals(stored, recomputed)) {
            mismatch(tile, index, Arrays.equals(stored, claimedBelow));
        }
        byte[] kept = recomputed != null ? recomputed : stored;
        known &= kept != null;
        column.keep(place, kept);
        if (place == TilePath.FULL - 1) {
            boolean whole = column.known();
            check(
                    level + 1,
                    index / TilePath.FULL,
                    whole ? column.recomputed(0, TilePath.FULL) : null,
                    whole ? column.claimed(0, TilePath.FULL) : null);
        }
    }

    private void mismatch(TilePath tile, long index, boolean culpritIsBelow) {
        if (tile.level() == 0) {
            faults.add(
                    FaultCode.ENTRY_HASH, "entry " + index, "the entry does not hash to what " + tile + " says of it");
        } else if (!culpritIsBelow) {
            long each = 1L << (tile.level() * TilePath.HEIGHT);
            String range = index * each + " to " + ((index + 1) * each - 1);
            faults.add(
                    FaultCode.TILE_HASH,
                    tile.toString(),
                    "hash " + index % TilePath.FULL + " of this tile is not the hash of the entries " + range
                            + " that it covers");
        }
    }

    private byte @Nullable [] read(TilePath tile) {
        return faults.reading(tile, () -> folder.hashes(tile), FaultCode.TILE_MISSING, FaultCode.TILE_MALFORMED);
    }

    private byte[] edge(int level, long index, boolean recomputed) {
        int inside = level % TilePath.HEIGHT;
        int place = (int) ((index << inside) % TilePath.FULL);
        Column column = columns[level / TilePath.HEIGHT];
        return recomputed ? column.recomputed(place, 1 << inside) : column.claimed(place, 1 << inside);
    }
}
