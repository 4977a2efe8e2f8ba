package org.varsel.gateway.translate.fsc;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.gateway.translate.Golden;

class FscGoldenTest {

    @ParameterizedTest
    @MethodSource("pairs")
    void aGoldenMessageIsWrittenAsItStandsAndReadsBack(Golden.Pair pair) {
        Golden.assertHolds(new Fsc(), pair);
    }

    static List<Golden.Pair> pairs() {
        return Golden.of("fsc");
    }
}
