package org.varsel.gateway.record;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import org.varsel.gateway.GatewayErrors;

/**
 * The one transaction.
 *
 * <pre>
 * outcomes of one notice -> record -> the sender's answer
 * rulings of a dry run   -> record.dry-run -> the decision, explained
 * GET a tile or checkpoint -> record.tile
 * </pre>
 */
@Component
class RecordRoute extends RouteBuilder {
    private final NoticeRecorder recorder;
    private final TileServer tiles;

    RecordRoute(NoticeRecorder recorder, TileServer tiles) {
        this.recorder = recorder;
        this.tiles = tiles;
    }

    @Override
    public void configure() {
        from("direct:record")
                .routeId("record")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(recorder, "record")
                .id("record.record");

        from("direct:record.dry-run")
                .routeId("record.dry-run")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(recorder, "dryRun")
                .id("record.dry-run.record");

        from("direct:record.tile")
                .routeId("record.tile")
                .routeConfigurationId(GatewayErrors.ROOM)
                .bean(tiles, "serve")
                .id("record.tile.serve");
    }
}
