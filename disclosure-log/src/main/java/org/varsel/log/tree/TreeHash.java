package org.varsel.log.tree;

import java.util.Arrays;
import org.varsel.log.Sha256;

/** The three hashes of RFC 6962 section 2.1. Leaves and nodes start with different bytes, so neither can pass for the other. */
public final class TreeHash {
    /** Root of the tree without leaves: SHA-256 of nothing. */
    public static final Hash EMPTY = Hash.owning(Sha256.of());

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private TreeHash() {}

    public static Hash leaf(byte[] entry) {
        return Hash.owning(Sha256.of(LEAF, entry));
    }

    public static Hash node(Hash left, Hash right) {
        return Hash.owning(node(left.raw(), right.raw()));
    }

    /**
     * Root of {@code count} neighbouring hashes, a power of two, that stand one after the other in {@code hashes}.
     *
     * @param from index of the first of them, in hashes
     */
    public static byte[] complete(byte[] hashes, int from, int count) {
        if (Integer.bitCount(count) != 1) {
            throw new IllegalArgumentException("a complete subtree has a power of two leaves");
        }
        byte[] work = Arrays.copyOfRange(hashes, from * Hash.SIZE, (from + count) * Hash.SIZE);
        for (int pairs = count / 2; pairs > 0; pairs /= 2) {
            for (int i = 0; i < pairs; i++) {
                int pair = 2 * i * Hash.SIZE;
                byte[] parent = Sha256.of(NODE, Arrays.copyOfRange(work, pair, pair + 2 * Hash.SIZE));
                System.arraycopy(parent, 0, work, i * Hash.SIZE, Hash.SIZE);
            }
        }
        return Arrays.copyOf(work, Hash.SIZE);
    }

    static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }
}
