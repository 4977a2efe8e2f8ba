package org.varsel.gateway.authenticate;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.FailedWalks;
import org.varsel.gateway.Fault;
import org.varsel.gateway.GatewayErrors;
import org.varsel.gateway.GatewayException;
import org.varsel.gateway.receive.Answer;

/**
 * The way in for an officer without a system.
 *
 * <pre>
 * file(filing) -> authenticate.filing: Filing -> AuthenticMessage -> validate -> ... -> record -> the answer
 * </pre>
 */
@Component
class FilingRoute extends RouteBuilder implements Filings {
    private final FiledSubmissions filed;
    private final ProducerTemplate routes;
    private final FailedWalks failed;

    FilingRoute(FiledSubmissions filed, ProducerTemplate routes, FailedWalks failed) {
        this.filed = filed;
        this.routes = routes;
        this.failed = failed;
    }

    @Override
    public void configure() {
        from("direct:authenticate.filing")
                .routeId("authenticate.filing")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(filed, "message")
                .id("authenticate.filing.message")
                .to("direct:validate")
                .id("authenticate.filing.next");
    }

    @Override
    public Answer file(Filing filing) {
        Exchange walked = routes.request(
                "direct:authenticate.filing", exchange -> exchange.getMessage().setBody(filing));
        Exception failure = walked.getException();
        if (failure == null && walked.getMessage().getBody() instanceof Answer answer) {
            return answer;
        }
        throw failed.recorded(known(failure), filing.party(), null, filing.correlationId());
    }

    private static GatewayException known(@org.jspecify.annotations.Nullable Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof GatewayException known) {
                return known;
            }
        }
        return new Fault(ErrorCode.GATEWAY_FAULT, "a filing did not end in an answer", failure);
    }
}
