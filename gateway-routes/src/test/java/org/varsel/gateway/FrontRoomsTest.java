package org.varsel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.camel.EndpointInject;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.apache.camel.test.spring.junit5.MockEndpointsAndSkip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.varsel.gateway.receive.Channel;
import org.varsel.gateway.receive.RawMessage;
import org.varsel.gateway.validate.ValidNotice;

/** The walk from the front door to the last step before the law, as routes. */
@CamelSpringBootTest
@SpringBootTest(
        classes = {StubRooms.Front.class, StubRooms.AfterValidate.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@MockEndpointsAndSkip("direct:decide")
@SuppressWarnings("NullAway.Init") // injected
class FrontRoomsTest {

    @TempDir
    static Path folder;

    static TestHome home;

    @Autowired
    ProducerTemplate camel;

    @EndpointInject("mock:direct:decide")
    MockEndpoint decide;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry properties) {
        home = TestHome.in(folder);
        for (String argument : home.arguments()) {
            int at = argument.indexOf('=');
            properties.add(argument.substring(2, at), () -> argument.substring(at + 1));
        }
    }

    @BeforeEach
    void forget() {
        decide.reset();
    }

    @Test
    void aGoodSubmissionArrivesAtTheLawAsAValidNotice() throws Exception {
        Sending sending = Sending.of(home, PST, "returnee.notified/ok");
        decide.expectedMessageCount(1);

        Exchange walked = walk(sending.body());

        decide.assertIsSatisfied();
        assertThat(walked.getException()).isNull();
        ValidNotice notice = decide.getExchanges().get(0).getMessage().getBody(ValidNotice.class);
        assertThat(notice.sender().id().value()).isEqualTo(PST);
        assertThat(notice.envelopeId()).isEqualTo(sending.id());
        assertThat(notice.canonical()).isEqualTo(sending.canonical());
        assertThat(notice.submission().header().noticeId())
                .isEqualTo(sending.document().at("/header/noticeId").asText());
    }

    @Test
    void aNoticeOfAnotherPartyNeverArrivesAtTheLaw() throws Exception {
        decide.expectedMessageCount(0);

        Exchange walked = walk(Sending.of(home, PST, "returnee.notified/ok")
                .signedBy(home.seal(POLICE))
                .body());

        decide.assertIsSatisfied();
        assertThat(walked.getException()).isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.code())
                .isEqualTo(ErrorCode.AUTHENTICATE_PARTY_MISMATCH));
    }

    @Test
    void aNoticeOfBadFormNeverArrivesAtTheLaw() throws Exception {
        decide.expectedMessageCount(0);

        Exchange walked = walk(Sending.of(home, PST, "returnee.notified/ok")
                .document(document -> ((ObjectNode) document.path("content")).remove("identity"))
                .body());

        decide.assertIsSatisfied();
        assertThat(walked.getException()).isInstanceOfSatisfying(Rejected.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_SCHEMA);
            assertThat(refusal.party()).isPresent();
            assertThat(refusal.envelopeId()).isPresent();
        });
    }

    private Exchange walk(String body) {
        RawMessage message = new RawMessage(
                Channel.REST,
                body.getBytes(StandardCharsets.UTF_8),
                "application/cloudevents+json",
                home.tls(PST).certificate(),
                false,
                Instant.now(),
                "c");
        return camel.request(
                "direct:authenticate", exchange -> exchange.getMessage().setBody(message));
    }
}
