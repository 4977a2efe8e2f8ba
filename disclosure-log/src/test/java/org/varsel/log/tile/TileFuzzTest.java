package org.varsel.log.tile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any bytes, as the path of a tile and as a bundle of entries: refused by name, or written again as they were read. */
class TileFuzzTest {
    @FuzzTest
    void readsPathAndBundleOrRefuses(byte[] input) {
        path(new String(input, StandardCharsets.UTF_8));
        if (input.length > 0) {
            bundle(input, 1 + Byte.toUnsignedInt(input[0]));
        }
    }

    private static void path(String text) {
        try {
            TilePath tile = TilePath.parse(text);
            assertThat(tile).hasToString(text);
            assertThat(TilePath.parse(tile.whole().toString()).full()).isTrue();
            assertThat(tile.lastLeaf() - tile.firstLeaf()).isNotNegative();
            assertThat(tile.firstLeaf()).isNotNegative();
        } catch (MalformedTile refused) {
            assertThat(refused).hasMessageNotContaining("\n");
        }
    }

    private static void bundle(byte[] bytes, int count) {
        try {
            List<byte[]> entries = EntryBundle.parse(bytes, count, true);
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            entries.forEach(entry -> EntryBundle.append(again, entry));
            assertThat(again.toByteArray()).isEqualTo(bytes);
            assertThat(entries).hasSize(count);
        } catch (MalformedTile refused) {
            assertThat(refused.getMessage()).matches("(ends within|has bytes after) .*");
        }
    }
}
