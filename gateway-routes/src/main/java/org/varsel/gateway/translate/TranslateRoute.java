package org.varsel.gateway.translate;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import org.varsel.gateway.GatewayErrors;

/** {@code translate -> seal}. */
@Component
class TranslateRoute extends RouteBuilder {
    private final Translator translator;

    TranslateRoute(Translator translator) {
        this.translator = translator;
    }

    @Override
    public void configure() {
        from("direct:translate")
                .routeId("translate")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(translator, "translate")
                .id("translate.translate")
                .to("direct:seal")
                .id("translate.seal");
    }
}
