package org.varsel.gateway.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.keys.SignedReceiptText;
import org.varsel.gateway.keys.Thumbprint;
import org.varsel.gateway.keys.WireForm;
import org.varsel.gateway.keys.XmlEncryption;
import org.varsel.gateway.keys.XmlSignature;
import org.varsel.gateway.record.Sha256Hex;
import org.varsel.gateway.wss.EnvelopeOpening;
import org.varsel.gateway.wss.EnvelopeSealing;
import org.varsel.gateway.wss.MessageHeaders;
import org.varsel.gateway.wss.OpenedEnvelope;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.xml.StrictXml;
import org.varsel.schemas.xml.XmlBytes;
import org.varsel.schemas.xml.XmlForms;

/**
 * A municipality that speaks SOAP by {@code receiver.wsdl}, over real TLS with the gateway's certificate asked for. Opens
 * what it gets with its own key, signs for it in XML, and can be told to answer otherwise.
 */
@SuppressWarnings("ArrayRecordComponent")
public final class SoapRecipient implements AutoCloseable {

    /** One delivery, opened: the message, the sealed bytes, and what was in the seal. */
    public record Opened(OpenedEnvelope envelope, JsonNode delivery, byte[] sealed, JsonNode content) {
        public String noticeId() {
            return content.at("/disclosure/header/noticeId").asText();
        }
    }

    /** What one delivery gets for an answer: status and body, and how they are written. */
    public record Answer(int status, byte[] body, Manner manner) {
        public Answer(int status, byte[] body) {
            this(status, body, exchange -> {
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            });
        }
    }

    /** How an answer is written. */
    public interface Manner {
        void write(HttpExchange exchange) throws IOException;
    }

    private final TestHome home;
    private final String party;
    private final SealKey own;
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Behaviour> orders = new ConcurrentLinkedDeque<>();
    private final List<RuntimeException> unreadable = new CopyOnWriteArrayList<>();
    private final AtomicInteger strayed = new AtomicInteger();
    private final List<Opened> arrivals = new CopyOnWriteArrayList<>();

    public SoapRecipient(TestHome home, String party) {
        this(home, party, home.tls(party), home.seal(party));
    }

    /** A party with other keys than the home has for it. */
    public SoapRecipient(TestHome home, String party, SealKey tls, SealKey seal) {
        this.home = home;
        this.party = party;
        this.own = seal;
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SSLContext context = home.context(tls);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = context.getDefaultSSLParameters();
                tls.setNeedClientAuth(true);
                parameters.setSSLParameters(tls);
            }
        });
        server.setExecutor(threads);
        server.createContext("/soap", this::handle);
        server.createContext("/elsewhere", exchange -> {
            strayed.incrementAndGet();
            exchange.close();
        });
        server.start();
    }

    public URI endpoint() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/soap");
    }

    /** What one delivery gets for an answer. */
    public interface Behaviour extends Function<Opened, Answer> {}

    /** What happens to the next deliveries, one each; those after them are signed for. */
    public void meets(Behaviour... answers) {
        orders.addAll(List.of(answers));
    }

    public List<Opened> arrivals(String noticeId) {
        return arrivals.stream()
                .filter(opened -> opened.noticeId().equals(noticeId))
                .toList();
    }

    /** Why something that arrived could not be opened; stays empty while the gateway does it right. */
    public List<RuntimeException> unreadable() {
        return unreadable;
    }

    /** Requests to another address than the registered one. */
    public int strayed() {
        return strayed.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Opened opened;
            try {
                opened = open(exchange.getRequestBody().readAllBytes());
            } catch (RuntimeException e) {
                unreadable.add(e);
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            arrivals.add(opened);
            Behaviour order = orders.poll();
            Answer answer = order == null ? signedFor(opened) : order.apply(opened);
            exchange.getResponseHeaders().set("Content-Type", "application/soap+xml; charset=UTF-8");
            answer.manner().write(exchange);
        }
    }

    private Opened open(byte[] body) {
        OpenedEnvelope envelope = new EnvelopeOpening(List.of(own), certificate -> home.gatewaySeals().all().stream()
                        .anyMatch(key -> key.certificate().equals(certificate)))
                .open(StrictXml.parse(body));
        JsonNode delivery = XmlForms.standard()
                .service("DeliverRequest")
                .read(envelope.content())
                .path("delivery");
        byte[] sealed = Base64.getDecoder().decode(delivery.path("sealed").asText());
        var form = XmlForms.standard().sealedContent();
        var verified = XmlSignature.verify(
                XmlEncryption.decrypt(sealed, own), form.root(), thumbprint -> home.gatewaySeals().all().stream()
                        .map(SealKey::certificate)
                        .filter(certificate -> Thumbprint.of(certificate).equals(thumbprint))
                        .findFirst());
        return new Opened(envelope, delivery, sealed, form.read(verified.root()));
    }

    /** The right answer. */
    public Answer signedFor(Opened opened) {
        return answering(opened, own, opened.envelope().messageId());
    }

    /** An answer whose receipt and envelope this key signs, and which says that it is about that message. */
    public Answer answering(Opened opened, SealKey signer, String relatesTo) {
        ObjectNode response = StrictJson.mapper().createObjectNode();
        response.put(
                "receipt",
                Base64.getEncoder().encodeToString(receipt(opened, signer).getBytes(StandardCharsets.UTF_8)));
        return new Answer(
                200,
                XmlBytes.of(EnvelopeSealing.seal(
                        MessageHeaders.answer(
                                "urn:varsel:service:1:DeliverResponse",
                                UUID.randomUUID().toString(),
                                relatesTo),
                        XmlForms.standard().service("DeliverResponse").write(response, StrictXml.newDocument()),
                        signer,
                        opened.envelope().signer(),
                        Instant.now())));
    }

    private String receipt(Opened opened, SealKey signer) {
        return SignedReceiptText.sign(receipt(opened), WireForm.XML, signer).text();
    }

    /** A right receipt, not signed yet. */
    public ObjectNode receipt(Opened opened) {
        JsonNode header = opened.content().at("/disclosure/header");
        ObjectNode body = StrictJson.mapper().createObjectNode();
        body.put("receiptId", UUID.randomUUID().toString());
        body.put("kind", "R4");
        body.put("disclosureId", opened.delivery().path("disclosureId").asText());
        body.put("noticeId", header.path("noticeId").asText());
        body.put("noticeVersion", header.path("noticeVersion").asInt());
        body.put("contentSha256", Sha256Hex.of(opened.sealed()));
        body.put("status", "delivered");
        body.putArray("reasons");
        body.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        ObjectNode by = body.putObject("by");
        by.putObject("org").put("scheme", "0192").put("value", party);
        by.put("role", header.at("/recipient/role").asText());
        return body;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
