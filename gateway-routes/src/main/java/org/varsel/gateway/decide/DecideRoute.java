package org.varsel.gateway.decide;

import org.apache.camel.builder.AggregationStrategies;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import org.varsel.gateway.GatewayErrors;

/**
 * Asks the law, and takes each recipient's share its own way.
 *
 * <pre>
 * valid notice -+- on record already -> the first answer again
 *               +- answers a case    -> hold.answer
 *               +- else              -> the law -+- dry run  -> record.dry-run
 *                                                +- each recipient: permit -> minimise -> translate -> seal
 *                                                |                  refer, deny: as they are
 *                                                +-> all together -> record
 * </pre>
 */
@Component
class DecideRoute extends RouteBuilder {
    private final SharingRules rules;
    private final Repeats repeats;
    private final Crossroads crossroads;

    DecideRoute(SharingRules rules, Repeats repeats, Crossroads crossroads) {
        this.rules = rules;
        this.repeats = repeats;
        this.crossroads = crossroads;
    }

    @Override
    public void configure() {
        from("direct:decide")
                .routeId("decide")
                .routeConfigurationId(GatewayErrors.ROOM)
                .choice()
                .when(method(repeats, "known"))
                .bean(repeats, "answer")
                .id("decide.repeat")
                .when(method(crossroads, "isAnswer"))
                .to("direct:hold.answer")
                .id("decide.answer")
                .otherwise()
                .bean(rules, "decide")
                .id("decide.rule")
                .to("direct:decide.outcomes")
                .id("decide.go-on")
                .end();

        from("direct:decide.outcomes")
                .routeId("decide.outcomes")
                .routeConfigurationId(GatewayErrors.ROOM)
                .choice()
                .when(method(crossroads, "isDryRun"))
                .to("direct:record.dry-run")
                .id("decide.dry-run")
                .otherwise()
                .split(method(crossroads, "rulings"), AggregationStrategies.groupedBody())
                .stopOnException()
                .to("direct:decide.outcome")
                .id("decide.each")
                .end()
                .to("direct:record")
                .id("decide.record")
                .end();

        from("direct:decide.again")
                .routeId("decide.again")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(crossroads, "alone")
                .id("decide.again.alone")
                .to("direct:decide.outcomes")
                .id("decide.again.go-on");

        from("direct:decide.outcome")
                .routeId("decide.outcome")
                .routeConfigurationId(GatewayErrors.ROOM)
                .choice()
                .when(method(crossroads, "isPermit"))
                .to("direct:minimise")
                .id("decide.permit")
                .end();
    }
}
