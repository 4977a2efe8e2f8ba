package org.varsel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.party.PartyRegistries;

/** Failures as the caller of a route sees them, and the traps of the routing framework that the house must not fall into. */
@SuppressWarnings("NullAway.Init") // set before each test
class GatewayErrorsTest {

    private static final String SECRET = "kanarifugl-4711";

    private final StubRooms.Refusals refusals = new StubRooms.Refusals();
    private CamelContext camel;

    @BeforeEach
    void start() throws Exception {
        camel = new DefaultCamelContext();
        camel.addRoutesConfigurations(new GatewayErrors(new FailedWalks(refusals)));
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void aRejectionBecomesAProblemDocument() throws Exception {
        entry(new Thrower(
                new Rejected(ErrorCode.VALIDATE_EXPIRED, "expiresAt is not in the future.").at("/header/expiresAt")));

        Exchange answer = call("direct:entry", SECRET);

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(422);
        assertThat(answer.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("application/problem+json");
        assertThat(answer.getMessage().getBody(String.class))
                .contains(
                        "\"code\":\"validate.expired\"",
                        "\"pointer\":\"/header/expiresAt\"",
                        "\"type\":\"urn:varsel:error:validate.expired\"",
                        "\"status\":422",
                        "\"instance\":\"urn:uuid:")
                .doesNotContain(SECRET);
        assertThat(refusals.all()).isEmpty();
    }

    @Test
    void theRefusalOfAKnownPartyIsRecordedBeforeItIsGiven(@TempDir java.nio.file.Path folder) throws Exception {
        Party party = PartyRegistries.of(TestHome.in(folder)).all().get(0);
        entry(new Thrower(new Rejected(ErrorCode.VALIDATE_EXPIRED, "late").of(party, "e-1")));

        call("direct:entry", SECRET);

        assertThat(refusals.all()).singleElement().satisfies(refusal -> {
            assertThat(refusal.party()).isEqualTo("0192:310000000");
            assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATE_EXPIRED);
            assertThat(refusal.envelopeId()).isEqualTo("e-1");
        });
    }

    @Test
    void theBodyTellsThePartyWhenTheRefusalDoesNot(@TempDir java.nio.file.Path folder) throws Exception {
        Party party = PartyRegistries.of(TestHome.in(folder)).all().get(1);
        entry(new Thrower(new Rejected(ErrorCode.HOLD_CASE_UNKNOWN, "not asked")));

        call("direct:entry", (OfParty) () -> party);

        assertThat(refusals.all()).extracting(StubRooms.Refusal::party).containsExactly("0192:310000108");
    }

    @Test
    void aRefusalThatCannotBeRecordedIsNotGiven(@TempDir java.nio.file.Path folder) throws Exception {
        Party party = PartyRegistries.of(TestHome.in(folder)).all().get(0);
        refusals.available(false);
        entry(new Thrower(new Rejected(ErrorCode.VALIDATE_EXPIRED, "late").of(party, "e-1")));

        Exchange answer = call("direct:entry", SECRET);

        assertThat(answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(503);
        assertThat(answer.getMessage().getHeader("Retry-After")).isEqualTo("7");
        assertThat(answer.getMessage().getBody(String.class)).contains("record.log-unavailable");
    }

    @Test
    void unavailabilitySaysWhenToComeBack() throws Exception {
        entry(new Thrower(new Unavailable(ErrorCode.RECORD_BACKLOG_FULL, "full", Duration.ofMillis(10))));

        Exchange answer = call("direct:entry", SECRET);

        assertThat(answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(503);
        assertThat(answer.getMessage().getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void anUnforeseenFailureTellsNothingOfTheContent() throws Exception {
        entry(new Thrower(new IllegalArgumentException("cannot read " + SECRET)));

        Exchange answer = call("direct:entry", SECRET);

        assertThat(answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(500);
        assertThat(answer.getMessage().getBody(String.class))
                .contains("\"code\":\"gateway.fault\"")
                .doesNotContain(SECRET, "IllegalArgument");
    }

    @Test
    void theLogGetsTypesAndPlacesWithoutOthersMessages() {
        Throwable original = new IllegalArgumentException(SECRET, new IllegalStateException(SECRET));

        Throwable logged = WithoutMessages.of(new Fault(ErrorCode.GATEWAY_FAULT, "unforeseen", original));

        assertThat(logged)
                .hasMessageContaining("gateway.fault")
                .hasStackTraceContaining("IllegalStateException")
                .hasStackTraceContaining("GatewayErrorsTest");
        assertThat(Optional.ofNullable(logged.getCause()).map(Throwable::getMessage))
                .hasValue("java.lang.IllegalArgumentException");
    }

    @Test
    void inboundHeadersAreNotEchoed() throws Exception {
        entry(new Thrower(new Rejected(ErrorCode.VALIDATE_EXPIRED, "late")));

        Exchange answer = camel.createProducerTemplate().request("direct:entry", exchange -> {
            exchange.getMessage().setBody("x");
            exchange.getMessage().setHeader("X-Inbound", SECRET);
        });

        assertThat(answer.getMessage().getHeaders()).doesNotContainKey("X-Inbound");
    }

    @Test
    void aFailureInASubRouteEndsTheWalkAndIsAnsweredAtTheDoor() throws Exception {
        Counter after = new Counter();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:door")
                        .routeId("door")
                        .routeConfigurationId(GatewayErrors.FRONT_DOOR)
                        .to("direct:room")
                        .bean(after, "count");
                from("direct:room")
                        .routeId("room")
                        .routeConfigurationId(GatewayErrors.ROOM)
                        .bean(new Thrower(new Rejected(ErrorCode.VALIDATE_EXPIRED, "late")), "go")
                        .bean(after, "count");
            }
        });

        Exchange answer = call("direct:door", SECRET);

        assertThat(answer.getMessage().getBody(String.class)).contains("validate.expired");
        assertThat(after.count).isZero();
    }

    @Test
    void aRoomThatNamesTheDoorsHandlerWouldEndTheWalkSilently() throws Exception {
        Counter after = new Counter();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:door")
                        .routeId("door")
                        .routeConfigurationId(GatewayErrors.FRONT_DOOR)
                        .to("direct:room")
                        .bean(after, "count");
                from("direct:room")
                        .routeId("room")
                        .routeConfigurationId(GatewayErrors.FRONT_DOOR)
                        .bean(new Thrower(new Rejected(ErrorCode.VALIDATE_EXPIRED, "late")), "go");
            }
        });

        call("seda:door", SECRET);

        assertThat(after.count)
                .as("the door went on as if nothing had happened, or stopped without its own answer")
                .isLessThanOrEqualTo(1);
        assertThat(RouteRules.broken(camel))
                .containsExactly("room: from direct:room it must name the configuration 'room'");
    }

    @Test
    void aMistypedConfigurationStartsWithoutAHandlerAndIsFoundByTheRule() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:entry")
                        .routeId("mistyped")
                        .routeConfigurationId("front-dor")
                        .bean(new Thrower(new Rejected(ErrorCode.VALIDATE_EXPIRED, "late")), "go");
            }
        });

        Exchange answer = call("seda:entry", SECRET);

        assertThat(answer.getException()).isInstanceOf(Rejected.class);
        assertThat(RouteRules.broken(camel)).containsExactly("mistyped: there is no configuration 'front-dor'");
    }

    @Test
    void aDuplicateRouteIdReplacesTheFirstRoute() throws Exception {
        entry(new Counter());
        Route first = camel.getRoute("entry");

        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:other")
                        .routeId("entry")
                        .routeConfigurationId(GatewayErrors.FRONT_DOOR)
                        .bean(new Counter(), "count");
            }
        });

        assertThat(camel.getRoute("entry")).isNotSameAs(first);
        assertThat(camel.getRoutes()).hasSize(1);
    }

    @Test
    void aBodyThatIsNullIsRefusedAtTheBeansDoor() {
        assertThatThrownBy(() -> new org.varsel.gateway.receive.AnswerParts().status(nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("answer");
    }

    @SuppressWarnings("NullAway") // what a routing framework may do in spite of the annotations
    private static org.varsel.gateway.receive.Answer nothing() {
        return null;
    }

    private void entry(Object bean) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:entry")
                        .routeId("entry")
                        .routeConfigurationId(GatewayErrors.FRONT_DOOR)
                        .bean(bean, bean instanceof Thrower ? "go" : "count");
            }
        });
    }

    private Exchange call(String endpoint, Object body) {
        return camel.createProducerTemplate()
                .request(endpoint, exchange -> exchange.getMessage().setBody(body));
    }

    /** Throws what it was given. */
    public static final class Thrower {
        private final RuntimeException failure;

        Thrower(RuntimeException failure) {
            this.failure = failure;
        }

        @SuppressWarnings("DoNotCallSuggester") // called by a route
        public void go() {
            throw failure;
        }
    }

    /** Counts who came by. */
    public static final class Counter {
        int count;

        public void count() {
            count++;
        }
    }
}
