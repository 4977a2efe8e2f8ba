package org.varsel.gateway.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLParameters;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.PartyFolder;
import org.varsel.gateway.keys.PartyProfile;
import org.varsel.gateway.record.Sha256Hex;
import org.varsel.log.note.Checkpoint;
import org.varsel.log.note.NoteVerifier;
import org.varsel.log.note.SignedNote;
import org.varsel.log.verify.DeliveryReport;
import org.varsel.log.verify.DeliveryVerifier;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;

/**
 * The municipality: takes a delivery only when entry, proof and sealed bytes hold together and the proof's checkpoint is
 * already in the gateway's second place, remembers everything that ever came to its door, and answers a repeated delivery
 * with the receipt that it gave before.
 */
final class Recipient implements AutoCloseable {
    private final CrashHome home;
    private final PartyFolder party;
    private final DeliveryVerifier verifier;
    private final HttpsServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final Map<String, String> receipts = new HashMap<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    /** One delivery at the door, also a repeated one; {@code checkpoint} is the one that its proof leads to. */
    record Arrival(
            String disclosureId, String noticeId, String body, String entry, long index, Checkpoint checkpoint) {}

    Recipient(CrashHome home) throws IOException {
        this.home = home;
        party = home.party(CrashHome.BERGEN);
        verifier = new DeliveryVerifier(
                party.logKeys().stream().map(NoteVerifier::parse).toList());
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), home.recipientPort()), 50);
        server.setHttpsConfigurator(new HttpsConfigurator(party.tls().context()) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters mutual = getSSLContext().getDefaultSSLParameters();
                mutual.setNeedClientAuth(true);
                parameters.setSSLParameters(mutual);
            }
        });
        server.createContext("/varsel", this::handle);
        server.setExecutor(workers);
        server.start();
    }

    synchronized List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** Faults of deliveries that were not taken. */
    synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            byte[] receipt = receive(body).getBytes(StandardCharsets.US_ASCII);
            exchange.getResponseHeaders().set("Content-Type", "application/jose");
            exchange.sendResponseHeaders(receipt.length == 0 ? 400 : 200, receipt.length == 0 ? -1 : receipt.length);
            exchange.getResponseBody().write(receipt);
        }
    }

    /** The R4; empty for what is not taken. */
    private synchronized String receive(byte[] body) throws IOException {
        JsonNode event = StrictJson.parse(body);
        String jwe = event.at("/data/jwe").asText();
        byte[] opened = Jws.verify(
                        new String(
                                Jwe.decrypt(jwe, ContentTypes.DISCLOSURE, party.openingKey()),
                                StandardCharsets.US_ASCII),
                        ContentTypes.DISCLOSURE,
                        party::signer)
                .payload();
        DeliveryReport report = verifier.check(body, opened);
        if (!report.ok() || report.fields() == 0) {
            refused.add(event.path("id").asText() + ": " + report.faults());
            return "";
        }
        Checkpoint proved = Objects.requireNonNull(report.checkpoint());
        if (proved.size() > secondPlace()) {
            refused.add(event.path("id").asText() + ": its checkpoint is not in the second place");
            return "";
        }
        JsonNode header = StrictJson.parse(opened).at("/disclosure/header");
        Arrival arrival = new Arrival(
                event.path("id").asText(),
                header.path("noticeId").asText(),
                new String(body, StandardCharsets.UTF_8),
                event.at("/data/entry").asText(),
                report.index(),
                proved);
        arrivals.add(arrival);
        keep(arrival, opened);
        return receipts.computeIfAbsent(arrival.disclosureId(), id -> receipt(id, header, jwe));
    }

    private long secondPlace() throws IOException {
        return Checkpoint.parse(SignedNote.parse(home.secondPlace()).text()).size();
    }

    private void keep(Arrival arrival, byte[] opened) throws IOException {
        Path own = Files.createDirectories(home.received().resolve(arrival.disclosureId()));
        Files.writeString(own.resolve("delivery.json"), arrival.body());
        Files.write(own.resolve("disclosure.json"), opened);
    }

    private String receipt(String disclosureId, JsonNode header, String jwe) {
        PartyProfile self = party.profile();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("receiptId", UUID.randomUUID().toString()).put("kind", "R4").put("disclosureId", disclosureId);
        body.set("noticeId", header.path("noticeId"));
        body.set("noticeVersion", header.path("noticeVersion"));
        body.put("contentSha256", Sha256Hex.of(jwe.getBytes(StandardCharsets.US_ASCII)));
        body.put("status", "delivered").put("at", now.toString()).putArray("reasons");
        ObjectNode by = body.putObject("by").put("role", self.role());
        by.putObject("org").put("scheme", self.scheme()).put("value", self.value());
        return Jws.sign(ContentTypes.RECEIPT, Jcs.canonical(body), party.signingKey(now));
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
