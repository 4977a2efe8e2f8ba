package org.varsel.gateway.translate.cloudevents;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.gateway.translate.Golden;

class CloudEventsGoldenTest {

    @ParameterizedTest
    @MethodSource("pairs")
    void aGoldenMessageIsWrittenAsItStandsAndReadsBack(Golden.Pair pair) {
        Golden.assertHolds(CloudEvents.structured(), pair);
    }

    static List<Golden.Pair> pairs() {
        return Golden.of("cloudevents");
    }
}
