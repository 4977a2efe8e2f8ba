package org.varsel.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.standin.byhand.HandMadeDelivery;
import org.varsel.standin.byhand.HandMadeGateway;

class WritingsTest {
    private final ObjectNode received = new HandMadeDelivery(
                    "returnee.notified.v1", UUID.randomUUID().toString(), HandMadeGateway.BERGEN)
            .field("identity", "fullName", "Ola Testperson")
            .field("travel", "arrivalDate", "2026-11-01")
            .disclosure;

    private final ObjectNode additions = Json.parseObject(
            """
            {"header":{"permittedRecipient":[{"scheme":"0192","value":"310000302","role":"municipality.prevention_officer"}]},
             "legal":{"purpose":"prevent-crime","necessityStatement":"to follow up"},
             "content":{"residence":{"municipality":{"code":"4601"}},"travel":{"arrivalDate":"2026-11"}}}
            """
                    .getBytes(StandardCharsets.UTF_8));

    private final ObjectNode relayed;

    WritingsTest(@TempDir Path dir) {
        Profile profile = Profile.load(new HandMadeGateway().bergen(dir, URI.create("https://127.0.0.1:1")));
        relayed = new Writings(profile, Clock.systemUTC()).relay(received, additions);
    }

    @Test
    void relaysWhatWasReceivedAndItsOwnAdditionsAndNothingElse() {
        assertThat(relayed.path("content"))
                .isEqualTo(Json.parse(
                        """
                        {"identity":{"fullName":"Ola Testperson"},"travel":{"arrivalDate":"2026-11"},
                         "residence":{"municipality":{"code":"4601"}}}
                        """
                                .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void keepsTheThreadAndTheOriginatorAndNamesOnWhoseBehalf() {
        assertThat(relayed.at("/header/threadId")).isEqualTo(received.at("/header/threadId"));
        assertThat(relayed.at("/header/originator")).isEqualTo(received.at("/header/originator"));
        assertThat(relayed.at("/header/onBehalfOf")).isEqualTo(received.at("/header/originator"));
        assertThat(relayed.at("/legal/originatorControl").asBoolean()).isTrue();
    }

    @Test
    void speaksInItsOwnNameUnderANewNumber() {
        assertThat(relayed.at("/header/sender/value").asText()).isEqualTo(HandMadeGateway.BERGEN);
        assertThat(relayed.at("/header/noticeId")).isNotEqualTo(received.at("/header/noticeId"));
        assertThat(relayed.at("/header/subjectRef")).isNotEqualTo(received.at("/header/subjectRef"));
        assertThat(relayed.at("/header").has("disclosureId")).isFalse();
        assertThat(relayed.at("/legal").has("policyDigest")).isFalse();
    }
}
