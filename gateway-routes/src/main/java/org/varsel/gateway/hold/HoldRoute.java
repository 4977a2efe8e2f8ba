package org.varsel.gateway.hold;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

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
                .bean(answers, "byNotice")
                .id("hold.answer.rule")
                .to("direct:decide.again")
                .id("hold.answer.again");

        from("timer:hold.silence?period={{varsel.hold.sweep:1000}}")
                .routeId("hold.silence")
                .bean(silence, "overdue")
                .id("hold.silence.overdue")
                .split(body())
                .to("direct:decide.again")
                .id("hold.silence.again")
                .end();

        from("direct:hold.list").routeId("hold.list").bean(queue, "list").id("hold.list.of");

        from("direct:hold.show").routeId("hold.show").bean(queue, "show").id("hold.show.of");
    }
}
