package org.varsel.log.tree;

/**
 * A tree that grows. Owned by the one writer of a log, within that writer's transaction; not safe for threads. It keeps
 * the right edge in memory, so appending reads nothing and hashes once a leaf on average. When the transaction is rolled
 * back, throw the tree away and make a new one from the store: it does not know.
 */
public final class MerkleTree extends TreeReader {
    private static final int LEVELS = 63;

    private final NodeStore store;
    private final byte[][] edge = new byte[LEVELS][];
    private long size;

    /** The tree of the first {@code size} leaves that the store holds. */
    public MerkleTree(NodeStore store, long size) {
        super(store);
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size");
        }
        this.store = store;
        this.size = size;
        for (long rest = size; rest != 0; rest &= rest - 1) {
            int level = Long.numberOfTrailingZeros(rest);
            edge[level] = store.node(level, (size >>> level) - 1);
        }
    }

    public long size() {
        return size;
    }

    /** Appends a leaf, keeps every node it completes, and answers the leaf's index. */
    public long append(Hash leafHash) {
        long index = size;
        byte[] hash = leafHash.bytes();
        int level = 0;
        store.put(level, index, hash);
        for (long place = index; (place & 1) == 1; ) {
            hash = TreeHash.node(edge[level], hash);
            level++;
            place >>>= 1;
            store.put(level, place, hash);
        }
        edge[level] = hash;
        size++;
        return index;
    }

    /** Root hash of the present size, from memory alone. */
    public Hash root() {
        if (size == 0) {
            return TreeHash.EMPTY;
        }
        int level = Long.numberOfTrailingZeros(size);
        byte[] hash = edge[level];
        for (long rest = size & (size - 1); rest != 0; rest &= rest - 1) {
            hash = TreeHash.node(edge[Long.numberOfTrailingZeros(rest)], hash);
        }
        return Hash.of(hash);
    }
}
