package org.varsel.gateway.receive;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.PlatformHttpConstants;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine;
import org.apache.camel.model.RouteDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.varsel.gateway.GatewayErrors;

/**
 * The REST door.
 *
 * <pre>
 * POST /api/v1/notices          receive.rest     -> authenticate -> validate -> decide ...
 * POST /api/v1/receipts         receive.receipt  -> authenticate.party -> acknowledge.receipt
 * GET  /api/v1/notices/{id}     receive.status   -> authenticate.party -> acknowledge.status
 * GET  /api/v1/inbox            receive.inbox    -> authenticate.party -> deliver.inbox
 * GET  /api/v1/holds            receive.holds    -> authenticate.party -> hold.list
 * GET  /api/v1/holds/{id}       receive.hold     -> authenticate.party -> hold.show
 * GET  /api/v1/log/{domain}/... receive.log      -> authenticate.party -> record.tile
 * GET  /api/v1/openapi.yaml     receive.openapi
 * GET  /api/v1/asyncapi.yaml    receive.asyncapi
 * GET  /api/v1/contract/{file}  receive.contract
 * </pre>
 *
 * Each ends in an {@link Answer} or an exception; both are written in one way.
 */
@Component
class ReceiveRoute extends RouteBuilder {

    /** Where the HTTP binding leaves the request itself. */
    private static final String REQUEST = "CamelHttpServletRequest";

    private final FrontDoor frontDoor;
    private final AnswerParts parts = new AnswerParts();

    ReceiveRoute(FrontDoor frontDoor) {
        this.frontDoor = frontDoor;
    }

    /**
     * Walks on the request's own thread: as many walks as the door has threads, and no second queue behind the door's.
     */
    @Bean(PlatformHttpConstants.PLATFORM_HTTP_ENGINE_NAME)
    static PlatformHttpEngine platformHttpEngine() {
        return new SpringBootPlatformHttpEngine(0, Runnable::run);
    }

    @Override
    public void configure() {
        answer(door("receive.rest", "POST", "/api/v1/notices", "notice")
                .to("direct:authenticate")
                .id("receive.rest.walk"));
        request("receive.receipt", "POST", "/api/v1/receipts", "receipt", "direct:acknowledge.receipt");
        request("receive.status", "GET", "/api/v1/notices/{id}", "question", "direct:acknowledge.status");
        request("receive.inbox", "GET", "/api/v1/inbox", "inbox", "direct:deliver.inbox");
        request("receive.holds", "GET", "/api/v1/holds", "question", "direct:hold.list");
        request("receive.hold", "GET", "/api/v1/holds/{id}", "question", "direct:hold.show");
        request("receive.log", "GET", "/api/v1/log/{domain}/{*path}", "question", "direct:record.tile");
        answer(door("receive.openapi", "GET", "/api/v1/openapi.yaml", "question")
                .bean(new Description("openapi.yaml"), "answer")
                .id("receive.openapi.document"));
        answer(door("receive.asyncapi", "GET", "/api/v1/asyncapi.yaml", "question")
                .bean(new Description("asyncapi.yaml"), "answer")
                .id("receive.asyncapi.document"));
        answer(door("receive.contract", "GET", "/api/v1/contract/{file}", "question")
                .bean(new Contract(), "file")
                .id("receive.contract.file"));
    }

    private void request(String routeId, String method, String path, String kind, String room) {
        answer(door(routeId, method, path, kind)
                .to("direct:authenticate.party")
                .id(routeId + ".party")
                .to(room)
                .id(routeId + ".room"));
    }

    private RouteDefinition door(String routeId, String method, String path, String kind) {
        return from("platform-http:" + path + "?httpMethodRestrict=" + method)
                .routeId(routeId)
                .routeConfigurationId(GatewayErrors.FRONT_DOOR)
                .setBody(header(REQUEST))
                .id(routeId + ".request")
                .bean(frontDoor, kind)
                .id(routeId + ".read")
                .removeHeaders("*")
                .id(routeId + ".headers");
    }

    private void answer(RouteDefinition route) {
        String routeId = route.getRouteId();
        route.removeHeaders("*")
                .id(routeId + ".clear")
                .setHeader(Exchange.HTTP_RESPONSE_CODE, method(parts, "status"))
                .id(routeId + ".status")
                .setHeader(Exchange.CONTENT_TYPE, method(parts, "contentType"))
                .id(routeId + ".type")
                .bean(parts, "body")
                .id(routeId + ".body");
    }
}
