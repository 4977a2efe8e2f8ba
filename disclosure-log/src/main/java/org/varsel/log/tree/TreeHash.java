package org.varsel.log.tree;

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

    static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }
}
