package org.varsel.log;

import java.util.HashMap;
import java.util.Map;
import org.varsel.log.tree.NodeMissing;
import org.varsel.log.tree.NodeStore;

/** A tree's nodes in memory; refuses to change one. */
public final class MemoryNodes implements NodeStore {
    private final Map<String, byte[]> nodes = new HashMap<>();
    private long puts;
    private long reads;

    @Override
    public byte[] node(int level, long index) {
        reads++;
        byte[] node = nodes.get(level + "/" + index);
        if (node == null) {
            throw new NodeMissing(level, index);
        }
        return node;
    }

    @Override
    public void put(int level, long index, byte[] hash) {
        puts++;
        if (nodes.putIfAbsent(level + "/" + index, hash) != null) {
            throw new AssertionError("a node was written twice");
        }
    }

    public long puts() {
        return puts;
    }

    public long reads() {
        return reads;
    }
}
