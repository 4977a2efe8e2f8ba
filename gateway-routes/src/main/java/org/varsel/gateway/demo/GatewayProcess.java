package org.varsel.gateway.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The gateway: the same program in a process of its own, started as an operator would start it. */
final class GatewayProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Child child;
    private final Path log;

    private GatewayProcess(Child child, Path log) {
        this.child = child;
        this.log = log;
    }

    static GatewayProcess start(DemoOptions options, DemoHome home) {
        List<String> command = new ArrayList<>(options.gateway());
        command.addAll(List.of("serve", "--home", home.gateway().toString()));
        Path log = home.run("gateway.txt");
        return new GatewayProcess(Child.start("The gateway", command, log, false), log);
    }

    /** Waits until the gateway says that it can take notices. */
    void awaitReady(DemoPorts ports, Screen screen) {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest health = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ports.management() + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        boolean ready = Patience.until(LIMIT, waited -> {
            child.requireAlive(log);
            if (waited.toSeconds() > 0 && waited.toSeconds() % 5 == 0) {
                screen.progress("the gateway is starting, " + waited.toSeconds() + " s");
            }
            return healthy(http, health);
        });
        if (!ready) {
            throw DemoFailure.environment(
                    "The gateway was not ready after " + LIMIT.toSeconds() + " s. What it said is in " + log + ".");
        }
    }

    private static boolean healthy(HttpClient http, HttpRequest health) {
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Not listening yet: exactly what is waited for.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DemoFailure.environment("interrupted while the gateway was starting", e);
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
