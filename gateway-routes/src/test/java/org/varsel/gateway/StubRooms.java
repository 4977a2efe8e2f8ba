package org.varsel.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.varsel.gateway.authenticate.AuthenticMessage;
import org.varsel.gateway.authenticate.PartyRequest;
import org.varsel.gateway.authenticate.SubmissionForms;
import org.varsel.gateway.party.Party;
import org.varsel.gateway.receive.Answer;

/**
 * Applications of the front rooms alone, with rooms behind them that only say who came. Not annotated as configurations,
 * so that the real application does not find them when it scans.
 */
public final class StubRooms {

    private StubRooms() {}

    /** Doors, reception and sender; the room behind is {@code validate}. */
    @EnableAutoConfiguration(
            exclude = {
                DataSourceAutoConfiguration.class,
                FlywayAutoConfiguration.class,
                UserDetailsServiceAutoConfiguration.class
            })
    @ComponentScan({
        "org.varsel.gateway.server",
        "org.varsel.gateway.receive",
        "org.varsel.gateway.party",
        "org.varsel.gateway.certificate",
        "org.varsel.gateway.authenticate"
    })
    @Import({GatewayErrors.class, FailedWalks.class})
    public static class Front {
        @Bean
        Refusals refusals() {
            return new Refusals();
        }

        /** Here every sender signs the canonical document itself. */
        @Bean
        SubmissionForms submissionForms() {
            return signed -> signed;
        }

        @Bean
        RouteBuilder partyRooms() {
            return new EchoRoutes(
                    "acknowledge.receipt",
                    "acknowledge.status",
                    "deliver.inbox",
                    "hold.list",
                    "hold.show",
                    "record.tile");
        }
    }

    /** The room behind {@code authenticate}. */
    public static class AfterAuthenticate {
        @Bean
        RouteBuilder validateRoom() {
            return new EchoRoutes("validate");
        }
    }

    /** The room {@code validate} and one behind it. */
    @ComponentScan("org.varsel.gateway.validate")
    public static class AfterValidate {
        @Bean
        RouteBuilder decideRoom() {
            return new EchoRoutes("decide");
        }
    }

    /** What was refused, in memory; can be told to be unavailable. */
    public static final class Refusals implements RefusalLog {
        private final List<Refusal> refusals = new CopyOnWriteArrayList<>();
        private volatile boolean available = true;

        @Override
        public void refused(Party party, GatewayException failure, String correlationId, @Nullable String envelopeId) {
            if (!available) {
                throw new Unavailable(
                        ErrorCode.RECORD_LOG_UNAVAILABLE, "The log is closed for the test.", Duration.ofSeconds(7));
            }
            refusals.add(new Refusal(party.id().toString(), failure.code(), correlationId, envelopeId));
        }

        public void available(boolean now) {
            available = now;
        }

        public List<Refusal> all() {
            return List.copyOf(refusals);
        }

        public void clear() {
            refusals.clear();
        }
    }

    /** One refusal. */
    public record Refusal(String party, ErrorCode code, String correlationId, @Nullable String envelopeId) {}

    private static final class EchoRoutes extends RouteBuilder {
        private final List<String> rooms;

        EchoRoutes(String... rooms) {
            this.rooms = List.of(rooms);
        }

        @Override
        public void configure() {
            for (String room : rooms) {
                from("direct:" + room)
                        .routeId(room)
                        .routeConfigurationId(GatewayErrors.ROOM)
                        .bean(new Echo(), "answer")
                        .id(room + ".echo");
            }
        }
    }

    /** Says what arrived. */
    public static final class Echo {
        public Answer answer(OfParty arrived) {
            String details = "";
            if (arrived instanceof PartyRequest request) {
                details = " " + new TreeMap<>(request.variables()) + " " + new TreeMap<>(request.query());
            } else if (arrived instanceof AuthenticMessage message && message.dryRun()) {
                details = " dry run";
            }
            return new Said(arrived + details);
        }
    }

    private record Said(String what) implements Answer {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public byte[] body() {
            return what.getBytes(StandardCharsets.UTF_8);
        }
    }
}
