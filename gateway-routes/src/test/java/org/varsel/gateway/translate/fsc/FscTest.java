package org.varsel.gateway.translate.fsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.Documents;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Profile;

class FscTest {
    private static final Fsc DIALECT = new Fsc();

    @Test
    void theTransactionIdIsAUuidOfVersionSevenOfTheDocumentsMomentAndItsOwn() {
        Set<String> ids = new HashSet<>();
        for (long seed = 0; seed < 500; seed++) {
            ObjectNode document =
                    Documents.addressed(Profile.DISCLOSURE, Documents.any(Profile.DISCLOSURE, seed), "0190");
            UUID id = UUID.fromString(header(document, "Fsc-Transaction-Id"));

            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16)
                    .isEqualTo(Instant.parse("2026-11-02T08:30:00Z").toEpochMilli());
            assertThat(ids.add(id.toString())).isTrue();
        }
    }

    @Test
    void aThreadIsATrace() {
        ObjectNode document = returnee();

        assertThat(header(document, "traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .contains(document.path("header").path("threadId").asText().replace("-", ""));
    }

    @Test
    void anotherHopsSpanIsTaken() {
        DialectMessage message = changed(
                "traceparent",
                header(returnee(), "traceparent").replaceFirst("-[0-9a-f]{16}-01", "-00f067aa0ba902b7-00"));

        assertThat(DIALECT.read(Profile.DISCLOSURE, message)).isEqualTo(returnee());
    }

    @ParameterizedTest
    @CsvSource({
        "Fsc-Transaction-Id, 01a19b61-2f40-4013-bf59-9f19ada61b20",
        "Fsc-Transaction-Id, 01a19b61-2f40-7013-bf59-9f19ada61b2f",
        "traceparent, 00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "traceparent, 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "Content-Type, text/html"
    })
    void aHeaderThatIsNotTheDocumentsIsRefused(String name, String value) {
        assertThatThrownBy(() -> DIALECT.read(Profile.DISCLOSURE, changed(name, value)))
                .isInstanceOf(Rejected.class)
                .hasMessageNotContaining(value);
    }

    private static DialectMessage changed(String name, String value) {
        DialectMessage message = DIALECT.write(Profile.DISCLOSURE, returnee());
        Map<String, String> headers = new HashMap<>(message.headers());
        headers.put(name, value);
        return new DialectMessage(message.dialect(), headers, message.parts());
    }

    private static String header(ObjectNode document, String name) {
        return String.valueOf(
                DIALECT.write(Profile.DISCLOSURE, document).headers().get(name));
    }

    private static ObjectNode returnee() {
        return Golden.of("fsc").stream()
                .filter(pair -> pair.name().equals("returnee"))
                .findFirst()
                .orElseThrow()
                .document();
    }
}
