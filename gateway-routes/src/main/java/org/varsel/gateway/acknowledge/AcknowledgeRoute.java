package org.varsel.gateway.acknowledge;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import org.varsel.gateway.GatewayErrors;

/**
 * Takes receipts and tells senders.
 *
 * <pre>
 * deliver            -> acknowledge.delivery: check the receipt -> record what came of it
 * POST a receipt     -> acknowledge.receipt: check -> record
 * GET a notice       -> acknowledge.status: the sender's receipts
 * </pre>
 */
@Component
class AcknowledgeRoute extends RouteBuilder {
    private final DeliveryResults results;
    private final ReceiptDoor door;
    private final NoticeStatus status;

    AcknowledgeRoute(DeliveryResults results, ReceiptDoor door, NoticeStatus status) {
        this.results = results;
        this.door = door;
        this.status = status;
    }

    @Override
    public void configure() {
        from("direct:acknowledge.delivery")
                .routeId("acknowledge.delivery")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(results, "take")
                .id("acknowledge.delivery.take");

        from("direct:acknowledge.receipt")
                .routeId("acknowledge.receipt")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(door, "take")
                .id("acknowledge.receipt.take");

        from("direct:acknowledge.status")
                .routeId("acknowledge.status")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(status, "of")
                .id("acknowledge.status.of");
    }
}
