package org.varsel.gateway.authenticate;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import org.varsel.gateway.GatewayErrors;

/**
 * Who sent it.
 *
 * <pre>
 * direct:authenticate        RawMessage -> AuthenticMessage -> validate
 * direct:authenticate.party  RawRequest -> PartyRequest, back to the door that asked
 * </pre>
 */
@Component
class AuthenticateRoute extends RouteBuilder {

    private final Authentication authentication;

    AuthenticateRoute(Authentication authentication) {
        this.authentication = authentication;
    }

    @Override
    public void configure() {
        from("direct:authenticate")
                .routeId("authenticate")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(authentication, "submission")
                .id("authenticate.submission")
                .to("direct:validate")
                .id("authenticate.next");

        from("direct:authenticate.party")
                .routeId("authenticate.party")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(authentication, "party")
                .id("authenticate.party.certificate");
    }
}
