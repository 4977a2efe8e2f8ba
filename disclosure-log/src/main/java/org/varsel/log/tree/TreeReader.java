package org.varsel.log.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Roots and proofs of any earlier or present size of a tree, from its stored nodes. Reads O(log n) nodes an answer and
 * never writes. As safe for threads as the reader beneath it.
 */
public class TreeReader {
    private final NodeReader nodes;

    public TreeReader(NodeReader nodes) {
        this.nodes = nodes;
    }

    /** Root hash of the first {@code size} leaves. */
    public Hash root(long size) {
        requireSize(size);
        return size == 0 ? TreeHash.EMPTY : Hash.of(range(0, size));
    }

    /** RFC 9162 section 2.1.3.1: that leaf {@code index} is in the tree of {@code size} leaves. */
    public InclusionProof inclusionProof(long index, long size) {
        requireSize(size);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        long low = 0;
        long high = size;
        while (high - low > 1) {
            long middle = low + split(high - low);
            if (index < middle) {
                path.add(Hash.of(range(middle, high)));
                high = middle;
            } else {
                path.add(Hash.of(range(low, middle)));
                low = middle;
            }
        }
        Collections.reverse(path);
        return new InclusionProof(index, size, path);
    }

    /** RFC 9162 section 2.1.4.1: that the first {@code oldSize} leaves are unchanged in the tree of {@code newSize}. */
    public ConsistencyProof consistencyProof(long oldSize, long newSize) {
        requireSize(newSize);
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("a tree of " + newSize + " never was a tree of " + oldSize);
        }
        if (oldSize == 0 || oldSize == newSize) {
            return new ConsistencyProof(oldSize, newSize, List.of());
        }
        List<Hash> path = new ArrayList<>();
        long low = 0;
        long high = newSize;
        while (oldSize != high) {
            long middle = low + split(high - low);
            if (oldSize <= middle) {
                path.add(Hash.of(range(middle, high)));
                high = middle;
            } else {
                path.add(Hash.of(range(low, middle)));
                low = middle;
            }
        }
        if (low != 0) {
            path.add(Hash.of(range(low, high)));
        }
        Collections.reverse(path);
        return new ConsistencyProof(oldSize, newSize, path);
    }

    /** Largest power of two below {@code n}, for n > 1. */
    private static long split(long n) {
        return Long.highestOneBit(n - 1);
    }

    /** Hash of leaves low..high-1, where low is where RFC 6962's splitting arrives: complete nodes, folded from the right. */
    private byte[] range(long low, long high) {
        long rest = high - low;
        int level = Long.numberOfTrailingZeros(rest);
        rest &= rest - 1;
        byte[] hash = nodes.node(level, (low + rest) >>> level);
        while (rest != 0) {
            level = Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
            hash = TreeHash.node(nodes.node(level, (low + rest) >>> level), hash);
        }
        return hash;
    }

    private static void requireSize(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size");
        }
    }
}
