package org.varsel.gateway.hold;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import org.varsel.gateway.GatewayErrors;

/**
 * A person decides, or time does.
 *
 * <pre>
 * release.agreed | release.vetoed -> hold.answer: whose case? -> ruled anew -> decide.outcome
 * timer                           -> hold.silence: overdue -> ruled anew -> decide.outcome
 * GET the list, GET one case      -> hold.list, hold.show
 * </pre>
 */
@Component
class HoldRoute extends RouteBuilder {
    private final Answers answers;
    private final Silence silence;
    private final HoldQueue queue;

    HoldRoute(Answers answers, Silence silence, HoldQueue queue) {
        this.answers = answers;
        this.silence = silence;
        this.queue = queue;
    }

    @Override
    public void configure() {
        from("direct:hold.answer")
                .routeId("hold.answer")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(answers, "byNotice")
                .id("hold.answer.rule")
                .to("direct:decide.again")
                .id("hold.answer.again");

        from("timer:hold.silence?period={{varsel.hold.sweep:1s}}")
                .routeId("hold.silence")
                .routeConfigurationId(GatewayErrors.BACKGROUND)
                .bean(silence, "overdue")
                .id("hold.silence.overdue")
                .split(body())
                .bean(silence, "rule")
                .id("hold.silence.rule")
                .to("direct:decide.again")
                .id("hold.silence.again")
                .end();

        from("direct:hold.list")
                .routeId("hold.list")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(queue, "list")
                .id("hold.list.of");

        from("direct:hold.show")
                .routeId("hold.show")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(queue, "show")
                .id("hold.show.of");
    }
}
