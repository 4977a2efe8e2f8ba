package org.varsel.gateway.record;

import java.util.HashMap;
import java.util.Map;
import org.varsel.log.tree.MerkleTree;
import org.varsel.log.tree.NodeReader;
import org.varsel.log.tree.NodeStore;

/**
 * One domain's tree as the writer holds it between batches. New nodes wait in memory until {@link #flush}, so that a
 * batch reads what it has just made. Used by the writer's thread alone; thrown away when a batch fails.
 */
final class DomainTree implements NodeStore {
    private record Place(int level, long index) {}

    private final String domain;
    private final LogRows rows;
    private final NodeReader stored;
    private final Map<Place, byte[]> fresh = new HashMap<>();
    private final MerkleTree tree;

    DomainTree(String domain, LogRows rows, long size) {
        this.domain = domain;
        this.rows = rows;
        this.stored = rows.nodes(domain);
        this.tree = new MerkleTree(this, size);
    }

    MerkleTree tree() {
        return tree;
    }

    @Override
    public byte[] node(int level, long index) {
        byte[] hash = fresh.get(new Place(level, index));
        return hash != null ? hash : stored.node(level, index);
    }

    @Override
    public void put(int level, long index, byte[] hash) {
        fresh.put(new Place(level, index), hash);
    }

    /** Writes the new nodes to the transaction under way. */
    void flush() {
        fresh.forEach((place, hash) -> rows.putNode(domain, place.level(), place.index(), hash));
        fresh.clear();
    }
}
