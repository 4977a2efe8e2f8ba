package org.varsel.log.tree;

/** Keeps complete nodes. The tree calls it within the caller's transaction; the store owns durability and locking. */
public interface NodeStore extends NodeReader {
    /** Keeps a node that did not exist before. The array is the tree's own: keep it or copy it, do not change it. */
    void put(int level, long index, byte[] hash);
}
