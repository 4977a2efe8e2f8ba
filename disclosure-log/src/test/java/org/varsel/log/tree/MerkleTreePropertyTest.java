package org.varsel.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.varsel.log.MemoryNodes;

class MerkleTreePropertyTest {
    @Property(tries = 60)
    void everyRootIsThatOfTheRecursiveDefinition(@ForAll @IntRange(max = 300) int size) {
        Grown grown = new Grown(size);

        assertThat(grown.tree.root()).isEqualTo(grown.naive(0, size));
        for (int earlier = 0; earlier <= size; earlier++) {
            assertThat(grown.tree.root(earlier)).isEqualTo(grown.naive(0, earlier));
        }
    }

    @Property(tries = 40)
    void everyInclusionProofVerifiesAndNoChangedOneDoes(@ForAll @IntRange(min = 1, max = 130) int size) {
        Grown grown = new Grown(size);
        Hash root = grown.tree.root();

        for (int index = 0; index < size; index++) {
            InclusionProof proof = grown.tree.inclusionProof(index, size);
            Hash leaf = grown.leaves.get(index);

            assertThat(proof.verify(leaf, root)).isTrue();
            assertThat(proof.verify(flipped(leaf, index), root)).isFalse();
            assertThat(proof.verify(leaf, flipped(root, index))).isFalse();
            for (List<Hash> changed : changes(proof.path())) {
                assertThat(InclusionProof.verify(leaf, index, size, changed, root))
                        .isFalse();
            }
            for (int other = 0; other < size + 3; other++) {
                assertThat(InclusionProof.verify(leaf, other, size, proof.path(), root))
                        .isEqualTo(other == index);
            }
        }
    }

    @Property(tries = 40)
    void everyConsistencyProofVerifiesAndNoChangedOneDoes(@ForAll @IntRange(max = 130) int size) {
        Grown grown = new Grown(size);
        Hash root = grown.tree.root();

        for (int old = 0; old <= size; old++) {
            ConsistencyProof proof = grown.tree.consistencyProof(old, size);
            Hash oldRoot = grown.tree.root(old);

            assertThat(proof.verify(oldRoot, root)).isTrue();
            assertThat(proof.verify(flipped(oldRoot, old), root)).isFalse();
            if (old > 0) {
                assertThat(proof.verify(oldRoot, flipped(root, old))).isFalse();
            }
            for (List<Hash> changed : changes(proof.path())) {
                assertThat(ConsistencyProof.verify(old, size, oldRoot, root, changed))
                        .isFalse();
            }
        }
    }

    @Property(tries = 50)
    void treeReopenedFromItsStoreGrowsOnAlike(
            @ForAll @IntRange(max = 200) int first, @ForAll @IntRange(max = 200) int more) {
        Grown whole = new Grown(first + more);
        MemoryNodes nodes = new MemoryNodes();
        MerkleTree begun = new MerkleTree(nodes, 0);
        whole.leaves.subList(0, first).forEach(begun::append);

        MerkleTree reopened = new MerkleTree(nodes, first);
        whole.leaves.subList(first, first + more).forEach(reopened::append);

        assertThat(reopened.size()).isEqualTo(first + more);
        assertThat(reopened.root()).isEqualTo(whole.tree.root());
    }

    @Property(tries = 100)
    void proofsOfHugeTreesReadFewNodes(@ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long size) {
        List<Long> read = new ArrayList<>();
        TreeReader reader = new TreeReader((level, index) -> {
            assertThat((index + 1) << level).isLessThanOrEqualTo(size).isPositive();
            read.add(index);
            return new byte[Hash.SIZE];
        });

        reader.inclusionProof(size / 3, size);
        reader.consistencyProof(size / 2, size);

        assertThat(read).hasSizeLessThan(4 * 64);
    }

    @Example
    void appendingReadsNothingAndHashesLessThanTwiceALeaf() {
        MemoryNodes nodes = new MemoryNodes();
        MerkleTree tree = new MerkleTree(nodes, 0);

        for (int i = 0; i < 10_000; i++) {
            tree.append(TreeHash.leaf(new byte[] {(byte) i}));
        }

        assertThat(nodes.reads()).isZero();
        assertThat(nodes.puts()).isLessThan(2 * 10_000);
    }

    @Example
    void asksForNothingThatNeverWas() {
        MerkleTree tree = new Grown(5).tree;

        assertThatThrownBy(() -> tree.root(6)).isInstanceOf(NodeMissing.class);
        assertThatThrownBy(() -> tree.inclusionProof(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistencyProof(6, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    /** One hash with a flipped bit, each dropped, each doubled, the neighbours swapped, one more at either end. */
    private static List<List<Hash>> changes(List<Hash> path) {
        List<List<Hash>> changed = new ArrayList<>();
        Hash stranger = TreeHash.leaf(new byte[] {1, 2, 3});
        for (int i = 0; i <= path.size(); i++) {
            List<Hash> longer = new ArrayList<>(path);
            longer.add(i, stranger);
            changed.add(longer);
        }
        for (int i = 0; i < path.size(); i++) {
            List<Hash> flipped = new ArrayList<>(path);
            flipped.set(i, flipped(path.get(i), i * 37));
            changed.add(flipped);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            changed.add(shorter);
            if (i > 0) {
                List<Hash> swapped = new ArrayList<>(path);
                swapped.set(i, path.get(i - 1));
                swapped.set(i - 1, path.get(i));
                changed.add(swapped);
            }
        }
        return changed;
    }

    private static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8 % bytes.length] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }

    private static final class Grown {
        private final List<Hash> leaves = new ArrayList<>();
        private final MerkleTree tree = new MerkleTree(new MemoryNodes(), 0);

        Grown(int size) {
            for (int i = 0; i < size; i++) {
                leaves.add(TreeHash.leaf(new byte[] {(byte) i, (byte) (i >> 8)}));
                assertThat(tree.append(leaves.get(i))).isEqualTo(i);
            }
        }

        /** RFC 6962 section 2.1 as it is written down there. */
        Hash naive(int from, int to) {
            if (from == to) {
                return TreeHash.EMPTY;
            }
            if (to - from == 1) {
                return leaves.get(from);
            }
            int split = from + Integer.highestOneBit(to - from - 1);
            return TreeHash.node(naive(from, split), naive(split, to));
        }
    }
}
