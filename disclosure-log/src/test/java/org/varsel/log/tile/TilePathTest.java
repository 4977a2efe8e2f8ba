package org.varsel.log.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 999, 256, tile/0/999",
        "0, 1000, 256, tile/0/x001/000",
        "3, 1234067, 256, tile/3/x001/x234/067",
        "1, 1234067, 7, tile/1/x001/x234/067.p/7",
        "-1, 0, 255, tile/entries/000.p/255"
    })
    void numberIsWrittenInGroupsOfThree(int level, long index, int width, String path) {
        TilePath tile = new TilePath(level, index, width);

        assertThat(tile).hasToString(path);
        assertThat(TilePath.parse(path)).isEqualTo(tile);
    }

    @Property(tries = 300)
    void everyPathIsReadAsItWasWritten(
            @ForAll @IntRange(min = -1, max = 7) int level,
            @ForAll @LongRange(max = 1L << 56) long number,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        long tiles = TilePath.count(Long.MAX_VALUE, level) / TilePath.FULL + 1;
        TilePath tile = new TilePath(level, number % tiles, width);

        assertThat(TilePath.parse(tile.toString())).isEqualTo(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0",
                "tile/8/000",
                "tile/00/000",
                "tile/entries/0",
                "tile/0/0000",
                "tile/0/001/234",
                "tile/0/x000/001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p",
                "tile/0/../../checkpoint",
                "/tile/0/000",
                "tile/0/000/",
                "tile/0/000\n",
                "tile/data/000",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/x036/x028/x797/x018/x963/968",
                "tile/7/001"
            })
    void everyOtherPathIsRefused(String path) {
        assertThatThrownBy(() -> TilePath.parse(path)).isInstanceOf(MalformedTile.class);
    }

    @Test
    void tileKnowsTheLeavesItCovers() {
        assertThat(new TilePath(0, 2, 3)).returns(512L, TilePath::firstLeaf).returns(514L, TilePath::lastLeaf);
        assertThat(new TilePath(1, 1, 2)).returns(65_536L, TilePath::firstLeaf).returns(66_047L, TilePath::lastLeaf);
        assertThat(new TilePath(TilePath.ENTRIES, 1, 256))
                .returns(256L, TilePath::firstLeaf)
                .returns(511L, TilePath::lastLeaf);
    }

    @Test
    void noTileCoversMoreThanALogCanHold() {
        assertThat(TilePath.parse("tile/0/x036/x028/x797/x018/x963/967")).returns(Long.MAX_VALUE, TilePath::lastLeaf);
        assertThat(TilePath.parse("tile/7/000"))
                .returns(0L, TilePath::firstLeaf)
                .returns(Long.MAX_VALUE, TilePath::lastLeaf);
    }

    @Test
    void lastTileOfALevelIsAsWideAsTheLogIsLong() {
        assertThat(TilePath.in(70_000, 0, 273)).hasToString("tile/0/273.p/112");
        assertThat(TilePath.in(70_000, 1, 1)).hasToString("tile/1/001.p/17");
        assertThat(TilePath.in(70_000, 2, 0)).hasToString("tile/2/000.p/1");
        assertThat(TilePath.in(512, 0, 1).full()).isTrue();
    }
}
