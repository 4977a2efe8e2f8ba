package org.varsel.log.tree;

import java.util.List;

/**
 * That a larger tree still holds a smaller one unchanged. Both roots must come from signed checkpoints; the proof itself
 * proves nothing about either.
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    public boolean verify(Hash oldRoot, Hash newRoot) {
        return verify(oldSize, newSize, oldRoot, newRoot, path);
    }

    /**
     * RFC 9162 section 2.1.4.2. Two cases have an empty proof: equal sizes, whose roots must be equal, and the empty tree,
     * whose root must be that of no leaves and which every tree extends.
     */
    public static boolean verify(long oldSize, long newSize, Hash oldRoot, Hash newRoot, List<Hash> path) {
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == 0 && !oldRoot.equals(TreeHash.EMPTY)) {
            return false;
        }
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        if (oldSize == 0) {
            return path.isEmpty();
        }
        return climb(oldSize, newSize, oldRoot, newRoot, path);
    }

    private static boolean climb(long oldSize, long newSize, Hash oldRoot, Hash newRoot, List<Hash> path) {
        if (path.isEmpty()) {
            return false;
        }
        boolean oldIsComplete = (oldSize & (oldSize - 1)) == 0;
        int ones = Long.numberOfTrailingZeros(oldSize);
        long fn = (oldSize - 1) >>> ones;
        long sn = (newSize - 1) >>> ones;
        byte[] fr = oldIsComplete ? oldRoot.raw() : path.get(0).raw();
        byte[] sr = fr;
        for (Hash next : oldIsComplete ? path : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            byte[] sibling = next.raw();
            if ((fn & 1) == 1 || fn == sn) {
                fr = TreeHash.node(sibling, fr);
                sr = TreeHash.node(sibling, sr);
                int shift = fn == 0 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>>= shift;
                sn >>>= shift;
            } else {
                sr = TreeHash.node(sr, sibling);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && oldRoot.is(fr) && newRoot.is(sr);
    }
}
