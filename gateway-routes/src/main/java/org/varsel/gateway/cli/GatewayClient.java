package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.varsel.gateway.keys.PartyFolder;

/** Speaks with the gateway as one party, over mutual TLS. Bounded in time and size; never follows a redirect. */
final class GatewayClient {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int MAX_ANSWER = 16 * 1024 * 1024;

    private final URI gateway;
    private final HttpClient http;

    GatewayClient(PartyFolder party) {
        this.gateway = party.profile().gateway();
        this.http = party.tls().httpClient(CONNECT);
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path, String mediaType, byte[] body) {
        return send(request(path)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(ANSWER);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] body = in.readNBytes(MAX_ANSWER + 1);
                if (body.length > MAX_ANSWER) {
                    throw CommandFailed.unreachable("The gateway's answer is larger than " + MAX_ANSWER + " bytes.");
                }
                return new Answer(response.statusCode(), body);
            }
        } catch (SSLException e) {
            throw CommandFailed.unreachable(
                    "TLS with " + gateway + " failed: " + e.getMessage()
                            + ". Either it does not know this party's tls.pem, or trust.pem does not know it.",
                    e);
        } catch (IOException e) {
            throw CommandFailed.unreachable(
                    gateway + " does not answer (" + e.getClass().getSimpleName()
                            + "). Is the gateway running, and is 'gateway' in party.yaml its address?",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailed.unreachable("Interrupted while waiting for " + gateway + ".", e);
        }
    }

    /** What the gateway said. */
    static final class Answer {
        private final int status;
        private final byte[] body;

        private Answer(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }

        int status() {
            return status;
        }

        /** The JSON of a good answer; a problem report ends the command. */
        JsonNode good() {
            if (status / 100 == 2) {
                return Input.json("The gateway's answer", body);
            }
            String text = Problems.describe(status, body);
            throw status >= 500 ? CommandFailed.unreachable(text) : CommandFailed.refused(text);
        }
    }
}
