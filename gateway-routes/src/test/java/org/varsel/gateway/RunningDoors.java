package org.varsel.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.varsel.gateway.server.Door;
import org.varsel.gateway.server.GatewayPorts;

/** The front rooms on real ports with real TLS; what lies behind them is what the test gives. */
public final class RunningDoors implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningDoors(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningDoors open(TestHome home, Class<?>[] sources, String... arguments) {
        return new RunningDoors(new SpringApplicationBuilder(sources).run(home.arguments(arguments)));
    }

    /** The whole gateway, as the command line starts it. */
    public static RunningDoors gateway(TestHome home, String... arguments) {
        return new RunningDoors(GatewayApplication.start(home.arguments(arguments)));
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public GatewayPorts ports() {
        return context.getBean(GatewayPorts.class);
    }

    public URI url(Door door, String path) {
        String scheme = door == Door.MANAGEMENT ? "http" : "https";
        return URI.create(scheme + "://127.0.0.1:" + ports().port(door) + path);
    }

    public static HttpResponse<String> get(HttpClient client, URI url) throws IOException, InterruptedException {
        return client.send(request(url).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    public static HttpResponse<String> post(HttpClient client, URI url, String type, String body)
            throws IOException, InterruptedException {
        return client.send(
                request(url)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public static HttpRequest.Builder request(URI url) {
        return HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        context.close();
    }
}
