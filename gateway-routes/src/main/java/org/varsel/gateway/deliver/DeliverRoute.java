package org.varsel.gateway.deliver;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import org.varsel.gateway.GatewayErrors;
import org.varsel.gateway.record.Dispatches;

/**
 * Sends what is due.
 *
 * <pre>
 * timer -> claim due rows -> one by one -> load and check the proof -> push -> acknowledge.delivery
 * the party at the door -> deliver.inbox: claim its rows -> load -> the same documents
 * timer -> rows and cases past their time -> receipt R8
 * </pre>
 */
@Component
class DeliverRoute extends RouteBuilder {
    private final Dispatches dispatches;
    private final Push push;
    private final Inbox inbox;
    private final Expiry expiry;

    DeliverRoute(Dispatches dispatches, Push push, Inbox inbox, Expiry expiry) {
        this.dispatches = dispatches;
        this.push = push;
        this.inbox = inbox;
        this.expiry = expiry;
    }

    @Override
    public void configure() {
        from("timer:deliver.claim?period={{varsel.delivery.poll:200ms}}")
                .routeId("deliver.claim")
                .routeConfigurationId(GatewayErrors.BACKGROUND)
                .bean(dispatches, "claimPushes")
                .id("deliver.claim.due")
                .split(body())
                .to("seda:deliver?size=256&blockWhenFull=true")
                .id("deliver.claim.queue")
                .end();

        from("seda:deliver?size=256&concurrentConsumers={{varsel.delivery.workers:16}}")
                .routeId("deliver")
                .routeConfigurationId(GatewayErrors.BACKGROUND)
                .filter(method(dispatches, "stillHeld"))
                .id("deliver.held")
                .bean(dispatches, "load")
                .id("deliver.load")
                .bean(push, "send")
                .id("deliver.push")
                .to("direct:acknowledge.delivery")
                .id("deliver.acknowledge")
                .end();

        from("direct:deliver.inbox")
                .routeId("deliver.inbox")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(inbox, "lease")
                .id("deliver.inbox.lease");

        from("timer:deliver.expiry?period={{varsel.delivery.sweep:1s}}")
                .routeId("deliver.expiry")
                .routeConfigurationId(GatewayErrors.BACKGROUND)
                .bean(expiry, "sweep")
                .id("deliver.expiry.sweep");
    }
}
