package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.keys.ClientTls;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.PartyFolder;
import org.varsel.gateway.keys.SealKey;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;

/** A gateway's front door in a few lines: mutual TLS, opens what came, signs the receipts that the test wants. */
final class GatewayByHand implements AutoCloseable {
    /** What was submitted, opened, in order. */
    final List<JsonNode> submitted = new ArrayList<>();

    /** Queries of the submissions, in order. */
    final List<String> queries = new ArrayList<>();

    int status = 201;
    String standing = "released";
    String holds = "{\"holds\":[]}";

    @Nullable String problem;

    @Nullable SealKey receiptSigner;

    @Nullable String contentSha256;

    private final World world;
    private final HttpsServer server;
    private @Nullable PartyFolder sender;

    GatewayByHand(World world) throws IOException {
        this.world = world;
        SSLContext context = ClientTls.of(
                        world.gatewayKeys().resolve("gateway-tls.p12"),
                        world.gatewayPassword(),
                        world.gatewayKeys().resolve("trust.pem"))
                .context();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters mutual = getSSLContext().getDefaultSSLParameters();
                mutual.setNeedClientAuth(true);
                parameters.setSSLParameters(mutual);
            }
        });
        server.createContext("/api/v1/notices", this::notices);
        server.createContext("/api/v1/holds", exchange -> answer(exchange, 200, holds));
        server.start();
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    void knows(PartyFolder party) {
        sender = party;
    }

    private void notices(HttpExchange exchange) throws IOException {
        String refusal = problem;
        if (refusal != null) {
            exchange.getRequestBody().readAllBytes();
            answer(exchange, status, refusal);
            return;
        }
        queries.add(String.valueOf(exchange.getRequestURI().getQuery()));
        JsonNode event = StrictJson.parse(exchange.getRequestBody().readAllBytes());
        String jws = new String(
                Jwe.decrypt(event.path("data").asText(), ContentTypes.SUBMISSION, world.gatewaySeal()),
                StandardCharsets.US_ASCII);
        JsonNode notice =
                StrictJson.parse(Jws.verify(jws, ContentTypes.SUBMISSION, thumbprint -> Optional.ofNullable(sender)
                                .map(party -> party.openingKey().certificate()))
                        .payload());
        submitted.add(notice);
        answer(exchange, status, response(notice, jws).toString());
    }

    private JsonNode response(JsonNode notice, String jws) throws IOException {
        ObjectNode body = StrictJson.mapper().createObjectNode().put("status", standing);
        ObjectNode r2 = World.receipt("R2.json");
        if (queries.get(queries.size() - 1).contains("dry-run")) {
            body.put("dryRun", true).putArray("decisions").add(r2.path("decision"));
            return body;
        }
        body.putArray("receipts")
                .add(signed(World.receipt("R1.json"), notice, jws))
                .add(signed(r2, notice, jws));
        return body;
    }

    private String signed(ObjectNode receipt, JsonNode notice, String jws) {
        receipt.set("noticeId", notice.at("/header/noticeId"));
        receipt.set("noticeVersion", notice.at("/header/noticeVersion"));
        receipt.put("contentSha256", contentSha256 == null ? Receipts.sha256(jws) : contentSha256);
        SealKey signer = receiptSigner == null ? world.gatewaySeal() : receiptSigner;
        return Jws.sign(ContentTypes.RECEIPT, Jcs.canonical(receipt), signer);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
