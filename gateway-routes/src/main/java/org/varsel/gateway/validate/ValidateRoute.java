package org.varsel.gateway.validate;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import org.varsel.gateway.GatewayErrors;

/**
 * Whether it is a notice that may be decided on.
 *
 * <pre>
 * direct:validate  AuthenticMessage -> ValidNotice -> decide
 * </pre>
 */
@Component
class ValidateRoute extends RouteBuilder {

    private final Validation validation;

    ValidateRoute(Validation validation) {
        this.validation = validation;
    }

    @Override
    public void configure() {
        from("direct:validate")
                .routeId("validate")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(validation, "notice")
                .id("validate.notice")
                .to("direct:decide")
                .id("validate.next");
    }
}
