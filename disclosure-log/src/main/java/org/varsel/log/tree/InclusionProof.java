package org.varsel.log.tree;

import java.util.List;

/**
 * That one leaf is part of a tree. The path starts with the leaf's sibling. A proof is a claim until
 * {@link #verify(Hash, Hash)} said yes against a root that somebody signed.
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    public boolean verify(Hash leaf, Hash root) {
        return verify(leaf, index, size, path, root);
    }

    /** RFC 9162 section 2.1.3.2, every check of it: an index beyond the size, a path too short or too long are refused. */
    public static boolean verify(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] hash = leaf.raw();
        for (Hash sibling : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = TreeHash.node(sibling.raw(), hash);
                int shift = fn == 0 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>>= shift;
                sn >>>= shift;
            } else {
                hash = TreeHash.node(hash, sibling.raw());
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && root.is(hash);
    }
}
