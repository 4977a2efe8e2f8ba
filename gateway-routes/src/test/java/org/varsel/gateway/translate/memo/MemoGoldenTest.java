package org.varsel.gateway.translate.memo;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.gateway.translate.Golden;

class MemoGoldenTest {

    @ParameterizedTest
    @MethodSource("pairs")
    void aGoldenMessageIsWrittenAsItStandsAndReadsBack(Golden.Pair pair) {
        Golden.assertHolds(new Memo(), pair);
    }

    static List<Golden.Pair> pairs() {
        return Golden.of("memo");
    }
}
