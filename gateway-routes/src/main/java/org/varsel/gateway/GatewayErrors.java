package org.varsel.gateway;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(GatewayErrors.class);

    private final RefusalLog refusals;

    GatewayErrors(RefusalLog refusals) {
        this.refusals = refusals;
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
        Processor tell = exchange -> told(failure(exchange));
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
        GatewayException failure = failure(exchange);
        Problem problem = Problem.of(recorded(failure, exchange.getMessage().getBody(), correlationId), correlationId);

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

    /** A refusal of a known party is on record before it is given; when it cannot be, that is the answer. */
    private GatewayException recorded(GatewayException failure, Object body, String correlationId) {
        try {
            if (failure instanceof Rejected rejected) {
                Rejected whole = rejected.party().isEmpty() && body instanceof OfParty known
                        ? rejected.of(known.party(), known.envelopeId())
                        : rejected;
                whole.party()
                        .ifPresent(party -> refusals.refused(
                                party, whole, correlationId, whole.envelopeId().orElse(null)));
            }
        } catch (Unavailable e) {
            told(e);
            return e;
        } catch (RuntimeException e) {
            Fault fault = new Fault(ErrorCode.GATEWAY_FAULT, "A refusal could not be recorded.", e);
            told(fault);
            return fault;
        }
        told(failure);
        return failure;
    }

    private static void told(GatewayException failure) {
        if (failure instanceof Fault) {
            LOG.error("{}", failure.code(), WithoutMessages.of(failure));
        } else if (failure instanceof Unavailable && failure.getStackTrace().length > 0) { // not a caller's own doing
            LOG.warn("{}", failure.getMessage(), WithoutMessages.of(failure));
        } else {
            LOG.info("{}", failure.getMessage());
        }
    }
}
