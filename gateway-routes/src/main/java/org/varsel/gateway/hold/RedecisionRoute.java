package org.varsel.gateway.hold;

import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.GatewayException;
import org.varsel.gateway.Redecision;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.receive.Answer;

/**
 * The way back into the walk for a caller outside of it.
 *
 * <pre>
 * goOn(ruling) -> decide.again -> ... -> record -> the answer
 * </pre>
 */
@Component
class RedecisionRoute implements Redecision {
    private final ProducerTemplate routes;

    RedecisionRoute(ProducerTemplate routes) {
        this.routes = routes;
    }

    @Override
    public Answer goOn(Ruling ruling) {
        Objects.requireNonNull(ruling, "no ruling");
        Exchange walked = routes.request(
                "direct:decide.again", exchange -> exchange.getMessage().setBody(ruling));
        for (Throwable cause = walked.getException(); cause != null; cause = cause.getCause()) {
            if (cause instanceof GatewayException known) {
                throw known;
            }
        }
        if (walked.getException() != null) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "deciding again failed", walked.getException());
        }
        return Objects.requireNonNull(walked.getMessage().getBody(Answer.class), "the walk ends in an answer");
    }
}
