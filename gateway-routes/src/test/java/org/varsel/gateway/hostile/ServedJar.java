package org.varsel.gateway.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.crash.FreePorts;
import org.varsel.gateway.crash.RealJar;
import org.varsel.schemas.json.StrictJson;

/** The packaged gateway as a process of its own on a test home, with a look at its memory. */
final class ServedJar implements AutoCloseable {
    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");

    private final Path folder;
    private final int port;
    private final Process process;
    private final HttpClient management =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    ServedJar(TestHome home, Path folder) throws IOException {
        this.folder = folder;
        port = FreePorts.base(0, 1, 2);
        Files.writeString(home.home().resolve("varsel.yaml"), configuration(home));
        process = RealJar.start(
                printed(),
                List.of("-XX:+ExitOnOutOfMemoryError", "-Xlog:gc:file=" + collections()),
                "serve",
                "--home",
                home.home().toString());
        await("the gateway is ready")
                .atMost(RealJar.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(this::healthy);
    }

    URI url(String path) {
        return URI.create("https://127.0.0.1:" + port + path);
    }

    Wire wire() {
        return new Wire(port);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String said() throws IOException {
        return Files.readString(printed());
    }

    /** Megabytes of heap in use now, garbage included. */
    long heap() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = ask("/actuator/metrics/jvm.memory.used?tag=area:heap");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode metric = StrictJson.mapper().readTree(answer.body());
        return metric.at("/measurements/0/value").asLong() / (1024 * 1024);
    }

    /** Megabytes of heap that each collection left in use, in that order. */
    List<Long> afterCollections() throws IOException {
        try (var lines = Files.lines(collections())) {
            return lines.map(AFTER_COLLECTION::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> Long.parseLong(matcher.group(1)))
                    .toList();
        }
    }

    private boolean healthy() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new AssertionError("the gateway ended and said:\n" + said());
        }
        try {
            return ask("/actuator/health").statusCode() == 200;
        } catch (IOException e) {
            // Not listening yet: exactly what is waited for.
            return false;
        }
    }

    private HttpResponse<byte[]> ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (port + 2) + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return management.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private String configuration(TestHome home) {
        return Arrays.stream(home.arguments(
                        "--varsel.ports.agencies=" + port,
                        "--varsel.ports.desk=" + (port + 1),
                        "--varsel.ports.management=" + (port + 2),
                        "--varsel.limits.silence=2s",
                        "--varsel.limits.body-time=4s"))
                .filter(argument -> !argument.startsWith("--varsel.home="))
                .map(argument -> argument.substring(2).replaceFirst("=", ": "))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Path printed() {
        return folder.resolve("printed.txt");
    }

    private Path collections() {
        return folder.resolve("collections.txt");
    }

    @Override
    public void close() {
        RealJar.end(process);
    }
}
