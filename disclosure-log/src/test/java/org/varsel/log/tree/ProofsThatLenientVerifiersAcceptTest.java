package org.varsel.log.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.varsel.log.MemoryNodes;

class ProofsThatLenientVerifiersAcceptTest {
    private static final int SIZE = 7;

    private final MerkleTree tree = new MerkleTree(new MemoryNodes(), 0);
    private final List<Hash> leaves = new ArrayList<>();

    @BeforeEach
    void sevenLeaves() {
        for (int i = 0; i < SIZE; i++) {
            leaves.add(TreeHash.leaf(new byte[] {(byte) i}));
            tree.append(leaves.get(i));
        }
    }

    @Test
    void refusesIndexThatEqualsTheSize() {
        assertThat(InclusionProof.verify(leaves.get(6), SIZE, SIZE, path(6), tree.root()))
                .isFalse();
    }

    @Test
    void refusesIndexBeyondTheSize() {
        assertThat(InclusionProof.verify(leaves.get(2), 2 + 8, SIZE, path(2), tree.root()))
                .isFalse();
        assertThat(InclusionProof.verify(leaves.get(2), 2 + (1L << 40), SIZE, path(2), tree.root()))
                .isFalse();
    }

    @Test
    void refusesNegativeIndexAndNegativeSize() {
        assertThat(InclusionProof.verify(leaves.get(2), -6, SIZE, path(2), tree.root()))
                .isFalse();
        assertThat(InclusionProof.verify(leaves.get(2), -6, -1, path(2), tree.root()))
                .isFalse();
    }

    @Test
    void refusesPathThatIsLongerThanTheTreeIsHigh() {
        List<Hash> longer = new ArrayList<>(path(2));
        longer.add(leaves.get(0));
        Hash grown = TreeHash.node(tree.root(), leaves.get(0));

        assertThat(InclusionProof.verify(leaves.get(2), 2, SIZE, longer, grown)).isFalse();
    }

    @Test
    void refusesPathThatStopsBelowTheRoot() {
        Hash lower = TreeHash.node(leaves.get(2), leaves.get(3));

        assertThat(InclusionProof.verify(leaves.get(2), 2, SIZE, path(2).subList(0, 1), lower))
                .isFalse();
    }

    @Test
    void refusesInnerNodeAsLeaf() {
        Hash inner = TreeHash.node(leaves.get(2), leaves.get(3));

        assertThat(InclusionProof.verify(inner, 1, SIZE, path(2).subList(1, 3), tree.root()))
                .isFalse();
    }

    @Test
    void refusesMissingPath() {
        assertThat(InclusionProof.verify(tree.root(), 0, SIZE, List.of(), tree.root()))
                .isFalse();
    }

    @Test
    void refusesAnyProofInTheEmptyTree() {
        assertThat(InclusionProof.verify(TreeHash.EMPTY, 0, 0, List.of(), TreeHash.EMPTY))
                .isFalse();
    }

    @Test
    void refusesPathForTheOnlyLeaf() {
        Hash only = leaves.get(0);

        assertThat(InclusionProof.verify(only, 0, 1, List.of(), only)).isTrue();
        assertThat(InclusionProof.verify(only, 0, 1, List.of(only), TreeHash.node(only, only)))
                .isFalse();
    }

    @Test
    void refusesConsistencyWithAnEmptyTreeThatHasAnotherRoot() {
        assertThat(ConsistencyProof.verify(0, SIZE, TreeHash.EMPTY, tree.root(), List.of()))
                .isTrue();
        assertThat(ConsistencyProof.verify(0, SIZE, leaves.get(0), tree.root(), List.of()))
                .isFalse();
        assertThat(ConsistencyProof.verify(0, SIZE, TreeHash.EMPTY, tree.root(), List.of(leaves.get(0))))
                .isFalse();
    }

    @Test
    void refusesEqualSizesWithDifferentRootsOrWithAPath() {
        assertThat(ConsistencyProof.verify(SIZE, SIZE, tree.root(), tree.root(), List.of()))
                .isTrue();
        assertThat(ConsistencyProof.verify(SIZE, SIZE, tree.root(), leaves.get(0), List.of()))
                .isFalse();
        assertThat(ConsistencyProof.verify(SIZE, SIZE, tree.root(), tree.root(), List.of(leaves.get(0))))
                .isFalse();
    }

    @Test
    void refusesShrinkingAndMissingConsistencyPath() {
        assertThat(ConsistencyProof.verify(SIZE, 3, tree.root(), tree.root(3), List.of()))
                .isFalse();
        assertThat(ConsistencyProof.verify(4, SIZE, tree.root(4), tree.root(4), List.of()))
                .isFalse();
    }

    @Test
    void refusesConsistencyPathThatIsLongerThanTheTreeIsHigh() {
        List<Hash> longer = new ArrayList<>(tree.consistencyProof(4, SIZE).path());
        longer.add(leaves.get(0));
        Hash grown = TreeHash.node(tree.root(), leaves.get(0));

        assertThat(ConsistencyProof.verify(4, SIZE, tree.root(4), grown, longer))
                .isFalse();
    }

    private List<Hash> path(int index) {
        return tree.inclusionProof(index, SIZE).path();
    }
}
