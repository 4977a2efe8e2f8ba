package org.varsel.gateway.seal;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import org.varsel.gateway.GatewayErrors;

/** {@code seal -> back to decide.outcomes, where all recipients' shares meet}. */
@Component
class SealRoute extends RouteBuilder {
    private final Sealer sealer;

    SealRoute(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public void configure() {
        from("direct:seal")
                .routeId("seal")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(sealer, "seal")
                .id("seal.seal");
    }
}
