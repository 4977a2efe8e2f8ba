package org.varsel.gateway.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.varsel.gateway.RunningDoors;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.server.Door;
import org.varsel.schemas.json.StrictJson;

/** The whole gateway on a home, and the parties' requests to it. */
public final class LiveGateway implements AutoCloseable {
    private static final List<String> QUICK = List.of(
            "--varsel.parties.reload-every=150ms",
            "--varsel.delivery.poll=50ms",
            "--varsel.delivery.sweep=200ms",
            "--varsel.delivery.timeout=3s",
            "--varsel.delivery.connect-timeout=3s",
            "--varsel.delivery.first-retry=100ms",
            "--varsel.delivery.longest-retry=800ms",
            "--varsel.hold.sweep=200ms");

    private final TestHome home;
    private final String[] arguments;
    private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();
    private @Nullable RunningDoors running;

    private LiveGateway(TestHome home, String[] arguments) {
        this.home = home;
        this.arguments = arguments;
    }

    /**
     * Starts on that home.
     *
     * @param arguments win over the short waits that tests use
     */
    public static LiveGateway start(TestHome home, String... arguments) {
        LiveGateway gateway = new LiveGateway(home, arguments);
        gateway.restart();
        return gateway;
    }

    /**
     * Stops as asked, if it runs, and starts on the same home.
     *
     * @param once arguments for this time only
     */
    public void restart(String... once) {
        close();
        List<String> all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of(once));
        for (String quick : QUICK) {
            if (all.stream().noneMatch(own -> own.startsWith(quick.substring(0, quick.indexOf('=') + 1)))) {
                all.add(quick);
            }
        }
        running = RunningDoors.gateway(home, all.toArray(String[]::new));
    }

    public TestHome home() {
        return home;
    }

    public RecordedLog log() {
        return new RecordedLog(home.home());
    }

    public ConfigurableApplicationContext context() {
        return doors().context();
    }

    /** Where the registry in force says that a party gets its deliveries. */
    public String endpointOf(String party) {
        return context()
                .getBean(PartyRegistry.class)
                .byId("0192", party)
                .flatMap(registered -> registered.delivery().endpoint())
                .map(URI::toString)
                .orElse("");
    }

    public HttpResponse<String> post(String party, Sending sending) {
        return post(party, sending.body());
    }

    public HttpResponse<String> post(String party, String body) {
        return post(party, "/api/v1/notices", "application/cloudevents+json", body);
    }

    public HttpResponse<String> dryRun(String party, Sending sending) {
        return post(party, "/api/v1/notices?dry-run=true", "application/cloudevents+json", sending.body());
    }

    public HttpResponse<String> receipt(String party, String jws) {
        return post(party, "/api/v1/receipts", "application/jose", jws);
    }

    /** Sends and expects to be taken in. */
    public JsonNode accepted(String party, Sending sending) {
        HttpResponse<String> answer = post(party, sending);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    public JsonNode standing(String party, String noticeId) {
        HttpResponse<String> answer = get(party, "/api/v1/notices/" + noticeId);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    /** Where the notice's only disclosure stands, as its sender is told. */
    public String state(String party, String noticeId) {
        return standing(party, noticeId).at("/disclosures/0/state").asText();
    }

    /** The signed receipts of a kind that the sender can see. */
    public List<JsonNode> receipts(String party, String noticeId, String kind) {
        return StreamSupport.stream(standing(party, noticeId).path("receipts").spliterator(), false)
                .map(jws -> payload(jws.asText()))
                .filter(receipt -> receipt.path("kind").asText().equals(kind))
                .toList();
    }

    public HttpResponse<String> get(String party, String path) {
        try {
            return RunningDoors.get(client(party), url(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public HttpResponse<String> post(String party, String path, String type, String body) {
        try {
            return RunningDoors.post(client(party), url(path), type, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return StrictJson.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    public static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " " + json(answer).path("code").asText();
    }

    /** A refusal but for the correlation id that every answer has for itself. */
    public static JsonNode anonymous(HttpResponse<String> answer) {
        com.fasterxml.jackson.databind.node.ObjectNode problem =
                (com.fasterxml.jackson.databind.node.ObjectNode) json(answer);
        problem.remove("instance");
        return problem;
    }

    public static JsonNode payload(String jws) {
        return StrictJson.parse(
                java.util.Base64.getUrlDecoder().decode(jws.substring(jws.indexOf('.') + 1, jws.lastIndexOf('.'))));
    }

    public URI url(String path) {
        return doors().url(Door.AGENCIES, path);
    }

    private RunningDoors doors() {
        return java.util.Objects.requireNonNull(running, "the gateway is stopped");
    }

    private HttpClient client(String party) {
        return clients.computeIfAbsent(party, p -> home.client(home.tls(p)));
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
