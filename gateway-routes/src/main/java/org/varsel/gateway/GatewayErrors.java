package org.varsel.gateway;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.springframework.stereotype.Component;

/**
 * The one place where failures become answers.
 *
 * <pre>
 * front door   {@link #FRONT_DOOR}: any failure of the walk -> record the refusal of a known party -> problem+json
 * room         {@link #ROOM}: no handler at all, a failure goes up to the door (a handler in a sub-route would end
 *              the walk silently and hand the caller the raw body)
 * background   {@link #BACKGROUND}: nobody waits for an answer, so a failure is told to the operator; what failed stays
 *              where it was and is taken up again by the next round
 * </pre>
 *
 * Every route names one of the three. A failure that nobody foresaw is a {@link Fault}: the caller gets its correlation id,
 * the log its stack trace, neither gets the content of a message.
 */
@Component
public class GatewayErrors extends RouteConfigurationBuilder {

    /** For routes that answer a caller. */
    public static final String FRONT_DOOR = "front-door";

    /** For routes behind {@code direct:}. */
    public static final String ROOM = "room";

    /** For routes that a timer or a queue drives. */
    public static final String BACKGROUND = "background";

    private final FailedWalks failed;

    GatewayErrors(FailedWalks failed) {
        this.failed = failed;
    }

    @Override
    public void configuration() {
        Processor answer = this::answer;
        routeConfiguration(FRONT_DOOR)
                .onException(Throwable.class)
                .handled(true)
                .logStackTrace(false)
                .logExhausted(false)
                .process(answer)
                .id("front-door.problem");
        routeConfiguration(ROOM).errorHandler(noErrorHandler());
        Processor tell = exchange -> FailedWalks.tell(failure(exchange));
        routeConfiguration(BACKGROUND)
                .onException(Throwable.class)
                .handled(true)
                .logStackTrace(false)
                .logExhausted(false)
                .process(tell)
                .id("background.tell");
    }

    private void answer(Exchange exchange) {
        String correlationId = CorrelationId.current();
        OfParty known = exchange.getMessage().getBody() instanceof OfParty body ? body : null;
        Problem problem = Problem.of(
                failed.recorded(
                        failure(exchange),
                        known == null ? null : known.party(),
                        known == null ? null : known.envelopeId(),
                        correlationId),
                correlationId);

        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, problem.status());
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, Problem.MEDIA_TYPE);
        problem.retryAfter().ifPresent(wait -> exchange.getMessage().setHeader("Retry-After", wait));
        exchange.getMessage().setBody(problem.body());
    }

    private static GatewayException failure(Exchange exchange) {
        Throwable thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof GatewayException known) {
                return known;
            }
        }
        return new Fault(ErrorCode.GATEWAY_FAULT, "An unforeseen failure; nothing was sent because of it.", thrown);
    }
}
