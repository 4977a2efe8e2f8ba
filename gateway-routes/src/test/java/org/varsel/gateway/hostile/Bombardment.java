package org.varsel.gateway.hostile;

import static org.varsel.gateway.TestHome.PST;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.varsel.gateway.RunningDoors;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;

/** One registered party that sends everything that costs a receiver more than the sender, from many threads. */
final class Bombardment implements AutoCloseable {
    private static final int THREADS_A_KIND = 1;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Message(String path, String type, String encoding, byte[] body) {}

    private final TestHome home;
    private final ServedJar gateway;
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Map<String, LongAdder> sent = new ConcurrentHashMap<>();
    private final List<String> unexpected = java.util.Collections.synchronizedList(new ArrayList<>());
    private final List<Future<?>> attackers = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Bombardment(TestHome home, ServedJar gateway) {
        this.home = home;
        this.gateway = gateway;
        json("too large", "x".repeat(1024 * 1024 + 1));
        json("large", "{\"kanarifugl\":\"" + "x".repeat(1_000_000) + "\"}");
        json("deep", "[".repeat(500_000) + "]".repeat(500_000));
        json("duplicate keys", "{" + "\"k\":1,".repeat(140_000) + "\"k\":1}");
        json("many members", members());
        json("deep inside the seal", sending().signing("[".repeat(250_000) + "]".repeat(250_000)));
        json("large inside the seal", sending().signing("{\"kanarifugl\":\"" + "x".repeat(500_000) + "\"}"));
        json("broken seal", broken());
        messages.put("entity bomb", new Message("/soap/v1", "application/soap+xml", "", bomb("entity expansion")));
        messages.put("blow-up", new Message("/soap/v1", "application/soap+xml", "", bomb("quadratic blow-up")));
        messages.put("attributes", new Message("/soap/v1", "application/soap+xml", "", bomb("10,000 attributes")));
        messages.put("zip bomb", new Message("/api/v1/notices", "application/cloudevents+json", "gzip", zipped()));
    }

    /** Begins; goes on as long as that says so. */
    void begin(BooleanSupplier goesOn) {
        messages.forEach((kind, message) -> start(kind, goesOn, client -> post(client, message)));
        start("silent", goesOn, client -> silent());
        start("dripping", goesOn, client -> dripping());
    }

    private interface Shot {
        int fire(HttpClient client) throws IOException, InterruptedException;
    }

    private void start(String kind, BooleanSupplier goesOn, Shot shot) {
        LongAdder count = sent.computeIfAbsent(kind, any -> new LongAdder());
        for (int i = 0; i < THREADS_A_KIND; i++) {
            attackers.add(threads.submit(() -> {
                HttpClient client = home.client(home.tls(PST));
                while (goesOn.getAsBoolean()) {
                    int status = shot.fire(client);
                    if (status / 100 != 4 && status != 503) {
                        unexpected.add(kind + " got " + status);
                    }
                    count.increment();
                }
                return null;
            }));
        }
    }

    /** Waits for the last shots. */
    void end() throws Exception {
        for (Future<?> attacker : attackers) {
            attacker.get();
        }
    }

    Map<String, LongAdder> sent() {
        return sent;
    }

    /** Answers that were no refusal. */
    List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    private int post(HttpClient client, Message message) throws IOException, InterruptedException {
        URI url = gateway.url(message.path());
        HttpRequest.Builder request = RunningDoors.request(url)
                .header("Content-Type", message.type())
                .POST(HttpRequest.BodyPublishers.ofByteArray(message.body()));
        if (!message.encoding().isEmpty()) {
            request.header("Content-Encoding", message.encoding());
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 499; // closed while the rest of a body was on its way, which is an answer too
        }
    }

    private int silent() throws IOException {
        return status(gateway.wire().exchange(home.context(home.tls(PST)), Wire.head(100_000) + "{"));
    }

    private int dripping() throws IOException {
        return status(gateway.wire().drip(home.context(home.tls(PST)), Wire.head(100_000)));
    }

    private static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 499;
    }

    private void json(String kind, String body) {
        messages.put(
                kind,
                new Message(
                        "/api/v1/notices", "application/cloudevents+json", "", body.getBytes(StandardCharsets.UTF_8)));
    }

    private Sending sending() {
        return Sending.fresh(home, PST, "returnee.notified/ok");
    }

    private static String members() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < 70_000; i++) {
            text.append("\"k").append(i).append("\":[],");
        }
        return text.append("\"k\":0}").toString();
    }

    private String broken() {
        String body = sending().signing("{\"kanarifugl\":\"" + "x".repeat(400_000) + "\"}");
        int at = body.indexOf("\"data\":\"") + 1_000;
        return body.substring(0, at) + (body.charAt(at) == 'A' ? 'B' : 'A') + body.substring(at + 1);
    }

    private static byte[] bomb(String line) {
        XmlDocuments.Spoil spoil =
                java.util.Objects.requireNonNull(XmlDocuments.all().get(line));
        return spoil.of("<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body/></s:Envelope>");
    }

    private static byte[] zipped() {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(small)) {
            zip.write(new byte[200 * 1024 * 1024]);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return small.toByteArray();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
