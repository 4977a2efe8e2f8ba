package org.varsel.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** The gateway's door for agencies, seen from a party. Redirects are not followed: the gateway has one address. */
final class GatewayClient {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI gateway;
    private final HttpClient http;

    GatewayClient(URI gateway, SSLContext tls) {
        this.gateway = gateway;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(LIMIT)
                .sslContext(tls)
                .build();
    }

    Answer postNotice(byte[] event, boolean dryRun) {
        return post("/api/v1/notices" + (dryRun ? "?dry-run=true" : ""), "application/cloudevents+json", event);
    }

    Answer postReceipt(String jws) {
        return post("/api/v1/receipts", "application/jose", jws.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    private Answer post(String path, String mediaType, byte[] body) {
        return send(request(path)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(LIMIT);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new StandInException("the gateway did not answer " + request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandInException("interrupted while waiting for the gateway", e);
        }
    }

    /** What came back, as it came back. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Answer(int status, byte[] body) {}
}
