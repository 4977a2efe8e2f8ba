package org.varsel.gateway.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** The real gateway on its home, from the moment it can take notices. */
final class ServedGateway implements AutoCloseable {
    private final CrashHome home;
    private final Process process;

    private ServedGateway(CrashHome home, Process process) {
        this.home = home;
        this.process = process;
    }

    static ServedGateway start(CrashHome home, List<String> flags) throws IOException {
        Process process = RealJar.start(
                home.printed(), flags, "serve", "--home", home.gateway().toString());
        ServedGateway gateway = new ServedGateway(home, process);
        boolean ready = false;
        try {
            gateway.awaitReady();
            ready = true;
            return gateway;
        } finally {
            if (!ready) {
                gateway.close();
            }
        }
    }

    private void awaitReady() {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest health = HttpRequest.newBuilder(home.health())
                .timeout(Duration.ofSeconds(10))
                .build();
        await("the gateway is ready")
                .atMost(RealJar.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    requireAlive();
                    return healthy(http, health);
                });
    }

    private static boolean healthy(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Not listening yet: exactly what is waited for.
            return false;
        }
    }

    private void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError("the gateway ended with exit code " + process.exitValue() + " and said:\n"
                    + Files.readString(home.printed()));
        }
    }

    /** Somebody who sends, with connections of its own: those to a gateway that was killed are of no use. */
    Sender sender() {
        return new Sender(home.party(CrashHome.PRISON));
    }

    /** SIGKILL. */
    void kill() {
        RealJar.kill(process);
    }

    @Override
    public void close() {
        RealJar.end(process);
    }
}
