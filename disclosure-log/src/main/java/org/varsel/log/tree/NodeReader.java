package org.varsel.log.tree;

/**
 * Reads complete nodes of a tree. Level 0 is the leaf hashes; node {@code i} of level {@code l} covers the leaves
 * {@code i * 2^l} up to {@code (i + 1) * 2^l - 1}. Nodes never change once they exist.
 */
@FunctionalInterface
public interface NodeReader {
    /**
     * The 32 bytes of that node. Callers do not change the array.
     *
     * @throws NodeMissing when the store does not have it
     */
    byte[] node(int level, long index);
}
