package org.varsel.log.tile;

import org.varsel.log.tree.NodeMissing;
import org.varsel.log.tree.NodeReader;
import org.varsel.log.tree.TreeHash;

/**
 * Reads the nodes of a tree out of an exported folder, so that proofs can be made without the database. The nodes are
 * only as good as the folder: check what is made of them against a signed root.
 */
public final class TileTree implements NodeReader {
    private final LogFolder folder;
    private final long size;

    public TileTree(LogFolder folder, long size) {
        this.folder = folder;
        this.size = size;
    }

    @Override
    public byte[] node(int level, long index) {
        int tileLevel = level / TilePath.HEIGHT;
        int inside = level % TilePath.HEIGHT;
        long first = index << inside;
        int count = 1 << inside;
        if (first + count > TilePath.count(size, tileLevel)) {
            throw new NodeMissing(level, index);
        }
        byte[] hashes = folder.hashes(TilePath.in(size, tileLevel, first / TilePath.FULL));
        return TreeHash.complete(hashes, (int) (first % TilePath.FULL), count);
    }

    /** The exact bytes of one entry. */
    public byte[] entry(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no entry " + index + " in a log of " + size);
        }
        return folder.entries(TilePath.in(size, TilePath.ENTRIES, index / TilePath.FULL))
                .get((int) (index % TilePath.FULL));
    }
}
