package org.varsel.gateway.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.TRONDHEIM;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.EndpointInject;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.apache.camel.test.spring.junit5.MockEndpointsAndSkip;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.FailedWalks;
import org.varsel.gateway.Fault;
import org.varsel.gateway.GatewayErrors;
import org.varsel.gateway.RefusalLog;
import org.varsel.gateway.Sending;
import org.varsel.gateway.Unavailable;
import org.varsel.gateway.receive.Answer;
import org.varsel.gateway.receive.JsonAnswer;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.schemas.json.StrictJson;

/** Which way each recipient's share goes. The law is the real one; the rooms around only take what comes. */
@CamelSpringBootTest
@SpringBootTest(classes = DecideRouteTest.Room.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@MockEndpointsAndSkip("direct:minimise|direct:record|direct:record.dry-run|direct:hold.answer")
@SuppressWarnings("NullAway.Init") // injected
class DecideRouteTest {
    private static final String KNOWN = "seen before";

    @TempDir
    static Path folder;

    static Deciding decide;

    @Autowired
    ProducerTemplate producer;

    @Autowired
    CamelContext camel;

    @EndpointInject("mock:direct:minimise")
    MockEndpoint minimise;

    @EndpointInject("mock:direct:record")
    MockEndpoint record;

    @EndpointInject("mock:direct:record.dry-run")
    MockEndpoint dryRun;

    @EndpointInject("mock:direct:hold.answer")
    MockEndpoint hold;

    /** The room, with the door's error handling before it. */
    @ImportAutoConfiguration(CamelAutoConfiguration.class)
    @Import({DecideRoute.class, Crossroads.class, GatewayErrors.class, FailedWalks.class})
    static class Room {
        @Bean
        SharingRules sharingRules() {
            return decide.rules();
        }

        @Bean
        Repeats repeats() {
            return new Repeats() {
                @Override
                public boolean known(ValidNotice notice) {
                    return notice.envelopeId().equals(KNOWN);
                }

                @Override
                public Answer answer(ValidNotice notice) {
                    return JsonAnswer.ok(StrictJson.mapper().createObjectNode().put("the", "first answer"));
                }
            };
        }

        @Bean
        RefusalLog refusals() {
            return (party, failure, correlationId, envelopeId) -> {};
        }

        @Bean
        RouteBuilder door() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:door")
                            .routeId("door")
                            .routeConfigurationId(GatewayErrors.FRONT_DOOR)
                            .to("direct:decide");
                }
            };
        }
    }

    @BeforeAll
    static void cast() {
        decide = Deciding.in(folder);
    }

    @BeforeEach
    void forget() {
        List.of(minimise, record, dryRun, hold).forEach(MockEndpoint::reset);
    }

    @Test
    void aPermitGoesToMinimiseAndThenToRecord() throws Exception {
        minimise.expectedMessageCount(1);
        record.expectedMessageCount(1);

        walk(decide.notice("returnee.notified/ok"));

        MockEndpoint.assertIsSatisfied(camel);
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void referralsAndRefusalsGoToRecordAsTheyAre() throws Exception {
        minimise.expectedMessageCount(0);
        record.expectedMessageCount(1);

        walk(decide.notice("returnee.notified/relay", document -> {
            ArrayNode recipients = (ArrayNode) document.at("/header/permittedRecipient");
            recipients.add(((ObjectNode) recipients.get(0).deepCopy()).put("value", TRONDHEIM));
        }));

        MockEndpoint.assertIsSatisfied(camel);
        assertThat(recorded())
                .hasSize(2)
                .extracting(outcome -> outcome.ruling().decision().word())
                .containsExactly("referred", "denied");
    }

    @Test
    void anAnswerToACaseGoesToHold() throws Exception {
        hold.expectedMessageCount(1);
        record.expectedMessageCount(0);

        walk(decide.notice("release.agreed/ok"));

        MockEndpoint.assertIsSatisfied(camel);
    }

    @Test
    void aRepeatIsAnsweredAndNothingElseHappens() throws Exception {
        List.of(minimise, record, dryRun, hold).forEach(room -> room.expectedMessageCount(0));

        Exchange walked = walk(decide.notice(Sending.example("returnee.notified/ok"), KNOWN, false));

        MockEndpoint.assertIsSatisfied(camel);
        assertThat(text(walked.getMessage().getBody(Answer.class).body())).contains("first answer");
    }

    @Test
    void aDryRunNeverReachesRecord() throws Exception {
        List.of(minimise, record, hold).forEach(room -> room.expectedMessageCount(0));
        dryRun.expectedMessageCount(1);

        walk(decide.notice(
                Sending.example("returnee.notified/ok"), UUID.randomUUID().toString(), true));

        MockEndpoint.assertIsSatisfied(camel);
        assertThat(dryRun.getExchanges().get(0).getMessage().getBody()).isInstanceOf(Rulings.class);
    }

    @Test
    void aFailureOfTheRecordIsTheDoorsAnswer() {
        record.whenAnyExchangeReceived(exchange -> {
            throw new Unavailable(ErrorCode.RECORD_LOG_UNAVAILABLE, "closed for the test", Duration.ofSeconds(7));
        });

        Exchange walked = walk(decide.notice("returnee.notified/ok"));

        assertThat(walked.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(503);
        assertThat(walked.getMessage().getHeader("Retry-After")).isEqualTo("7");
        assertThat(text(walked.getMessage().getBody(byte[].class))).contains("record.log-unavailable");
    }

    @Test
    void aFailingShareStopsTheWholeNoticeBeforeTheRecord() throws Exception {
        record.expectedMessageCount(0);
        minimise.whenAnyExchangeReceived(exchange -> {
            throw new Fault(ErrorCode.MINIMISE_FIELD_LEAK, "for the test");
        });

        Exchange walked = walk(decide.notice("returnee.notified/ok"));

        MockEndpoint.assertIsSatisfied(camel);
        assertThat(walked.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(500);
        assertThat(text(walked.getMessage().getBody(byte[].class))).contains("minimise.field-leak");
    }

    @Test
    void aRefusedStatementIsTheDoorsAnswerWithItsPlace() {
        Exchange walked = walk(
                decide.notice("returnee.notified/ok", document -> ((ObjectNode) document.at("/legal/attestations/0"))
                        .put("fact", "noSuchFact")));

        assertThat(walked.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(422);
        assertThat(text(walked.getMessage().getBody(byte[].class)))
                .contains("decide.fact-unknown", "/legal/attestations/0/fact")
                .doesNotContain("noSuchFact");
    }

    private Exchange walk(ValidNotice notice) {
        return producer.request("direct:door", exchange -> exchange.getMessage().setBody(notice));
    }

    private List<Outcome> recorded() {
        List<Outcome> outcomes = new ArrayList<>();
        for (Object outcome : record.getExchanges().get(0).getMessage().getBody(Iterable.class)) {
            outcomes.add((Outcome) outcome);
        }
        return outcomes;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
