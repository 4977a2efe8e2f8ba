package org.varsel.log.tree;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.varsel.log.MalformedEncoding;
import org.varsel.log.MemoryNodes;

class TreeHashTest {
    @Test
    void emptyTreeIsTheHashOfNothing() {
        assertThat(TreeHash.EMPTY.hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void leavesHashAsPublished() {
        assertThat(TreeHash.leaf(new byte[0]).hex())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(TreeHash.leaf("L123456".getBytes(US_ASCII)).hex())
                .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    }

    @Test
    void nodesHashAsPublished() {
        byte[] node = TreeHash.node("N123".getBytes(US_ASCII), "N456".getBytes(US_ASCII));

        assertThat(Hash.of(node).hex()).isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
    }

    @Test
    void hashOfOtherLengthIsRefused() {
        assertThatThrownBy(() -> Hash.of(new byte[12])).isInstanceOf(MalformedEncoding.class);
        assertThatThrownBy(() -> Hash.ofBase64("ZG9uJ3QgY2FyZSAy")).isInstanceOf(MalformedEncoding.class);
        assertThatThrownBy(() -> Hash.ofHex("e3b0")).isInstanceOf(MalformedEncoding.class);
    }

    @Test
    void completeSubtreeIsTheFoldOfItsHashes() {
        MerkleTree tree = new MerkleTree(new MemoryNodes(), 0);
        byte[] hashes = new byte[10 * Hash.SIZE];
        for (int i = 0; i < 8; i++) {
            Hash leaf = TreeHash.leaf(new byte[] {(byte) i});
            System.arraycopy(leaf.bytes(), 0, hashes, (i + 2) * Hash.SIZE, Hash.SIZE);
            tree.append(leaf);
        }

        assertThat(Hash.of(TreeHash.complete(hashes, 2, 8))).isEqualTo(tree.root());
        assertThatThrownBy(() -> TreeHash.complete(hashes, 0, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
