package org.varsel.gateway.lifecycle;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.keys.SealKey;
import org.varsel.schemas.json.StrictJson;

/**
 * A party's system that can be told to misbehave, notice by notice; without orders it signs for what it got. Real TLS with
 * the given key; asks for the gateway's certificate.
 */
public final class Recipient implements AutoCloseable {
    private static final String PASSWORD = "in memory only";
    private static final String DELIVERIES = "/varsel";

    /** What one delivery gets for an answer. */
    public interface Behaviour extends Function<Received, ResponseDefinitionBuilder> {}

    /** One delivery that arrived, and when. */
    public record Arrival(Received what, Instant at) {}

    private final String party;
    private final SealKey seal;
    private final WireMockServer server;
    private final Map<String, Deque<Behaviour>> orders = new ConcurrentHashMap<>();
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final List<String> signedFor = new CopyOnWriteArrayList<>();

    private Recipient(TestHome home, String party, SealKey tls, Path folder) {
        this.party = party;
        this.seal = home.seal(party);
        X509Certificate authority =
                Pem.certificates(home.home().resolve("keys/trust.pem")).get(0);
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystorePath(keyStore(folder, "own", tls, authority).toString())
                .keystoreType("PKCS12")
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD)
                .needClientAuth(true)
                .trustStorePath(keyStore(folder, "trusted", null, authority).toString())
                .trustStoreType("PKCS12")
                .trustStorePassword(PASSWORD)
                .extensions(new Obedience()));
        server.start();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(404)));
        server.stubFor(post(urlEqualTo(DELIVERIES)).willReturn(aResponse().withTransformers("obedience")));
    }

    public static Recipient start(TestHome home, String party, SealKey tls, Path folder) {
        return new Recipient(home, party, tls, folder);
    }

    public URI endpoint() {
        return URI.create("https://127.0.0.1:" + server.httpsPort() + DELIVERIES);
    }

    public URI elsewhere() {
        return URI.create("https://127.0.0.1:" + server.httpsPort() + "/elsewhere");
    }

    /** What happens to the next deliveries of a notice, one each; those after them are signed for. */
    public void meets(String noticeId, Behaviour... behaviours) {
        orders.put(noticeId, new ArrayDeque<>(List.of(behaviours)));
    }

    public List<Arrival> arrivals(String noticeId) {
        return arrivals.stream()
                .filter(arrival -> arrival.what().noticeId().equals(noticeId))
                .toList();
    }

    /** Notices that this recipient signed for, in that order. */
    public List<String> signedFor() {
        return List.copyOf(signedFor);
    }

    public int requestsTo(String path) {
        return (int) server.getAllServeEvents().stream()
                .filter(event -> event.getRequest().getUrl().equals(path))
                .count();
    }

    public int requests() {
        return server.getAllServeEvents().size();
    }

    public static Behaviour answering(Function<Received, String> receipt) {
        return delivery -> aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/jose")
                .withBody(receipt.apply(delivery));
    }

    public static Behaviour status(int status) {
        return delivery -> aResponse().withStatus(status);
    }

    private ResponseDefinition answer(Received delivery) {
        arrivals.add(new Arrival(delivery, Instant.now()));
        Deque<Behaviour> ordered = orders.getOrDefault(delivery.noticeId(), new ArrayDeque<>());
        Behaviour next;
        synchronized (ordered) {
            next = ordered.poll();
        }
        if (next != null) {
            return next.apply(delivery).build();
        }
        signedFor.add(delivery.noticeId());
        return answering(d -> d.receipt("R4", "delivered")).apply(delivery).build();
    }

    private static Path keyStore(
            Path folder, String name, @org.jspecify.annotations.Nullable SealKey key, X509Certificate authority) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            if (key == null) {
                store.setCertificateEntry("ca", authority);
            } else {
                store.setKeyEntry(
                        "own", key.privateKey(), PASSWORD.toCharArray(), new Certificate[] {key.certificate(), authority
                        });
            }
            Path file = Files.createDirectories(folder).resolve(name + ".p12");
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, PASSWORD.toCharArray());
            }
            return file;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Obedience implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return answer(Received.open(
                    party, seal, StrictJson.parse(event.getRequest().getBody())));
        }

        @Override
        public String getName() {
            return "obedience";
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }
    }
}
