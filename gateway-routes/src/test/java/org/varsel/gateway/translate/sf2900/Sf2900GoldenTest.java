package org.varsel.gateway.translate.sf2900;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.gateway.translate.Golden;

class Sf2900GoldenTest {

    @ParameterizedTest
    @MethodSource("pairs")
    void aGoldenMessageIsWrittenAsItStandsAndReadsBack(Golden.Pair pair) {
        Golden.assertHolds(new Sf2900(), pair);
    }

    static List<Golden.Pair> pairs() {
        return Golden.of("sf2900");
    }
}
