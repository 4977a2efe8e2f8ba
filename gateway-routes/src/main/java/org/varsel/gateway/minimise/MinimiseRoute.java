package org.varsel.gateway.minimise;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import org.varsel.gateway.GatewayErrors;

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
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(minimiser, "minimise")
                .id("minimise.minimise")
                .to("direct:translate")
                .id("minimise.translate");
    }
}
