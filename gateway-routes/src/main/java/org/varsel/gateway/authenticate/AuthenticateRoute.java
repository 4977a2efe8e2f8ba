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
 * direct:authenticate.soap        SoapRequest -> AuthenticMessage -> validate
 * direct:authenticate.soap.party  SoapRequest -> PartyRequest, back to the door that asked
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

        from("direct:authenticate.soap")
                .routeId("authenticate.soap")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(authentication, "soapSubmission")
                .id("authenticate.soap.submission")
                .to("direct:validate")
                .id("authenticate.soap.next");

        from("direct:authenticate.soap.party")
                .routeId("authenticate.soap.party")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(authentication, "soapParty")
                .id("authenticate.soap.party.signer");
    }
}
