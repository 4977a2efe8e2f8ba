package org.varsel.gateway.translate.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;

/** The other modes carry the golden documents as the first does. */
class OtherModesGoldenTest {

    @ParameterizedTest
    @MethodSource("pairs")
    void carryTheSameDocuments(Golden.Pair pair) {
        for (Dialect dialect : List.of(CloudEvents.binary(), CloudEvents.nlGov())) {
            DialectMessage message = dialect.write(pair.profile(), pair.document());

            assertThat(dialect.check(pair.profile(), message)).isEmpty();
            assertThat(dialect.read(pair.profile(), message)).isEqualTo(pair.document());
        }
    }

    static List<Golden.Pair> pairs() {
        return Golden.of("cloudevents");
    }
}
