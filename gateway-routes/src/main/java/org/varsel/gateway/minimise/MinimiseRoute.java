package org.varsel.gateway.minimise;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** {@code minimise -> translate}. */
@Component
class MinimiseRoute extends RouteBuilder {
    private final Minimiser minimiser;

    MinimiseRoute(Minimiser minimiser) {
        this.minimiser = minimiser;
    }

    @Override
    public void configure() {
        from("direct:minimise")
                .routeId("minimise")
                .bean(minimiser, "minimise")
                .id("minimise.minimise")
                .to("direct:translate")
                .id("minimise.translate");
    }
}
