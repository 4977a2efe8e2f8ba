package org.varsel.gateway.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.varsel.gateway.keys.ContentTypes;
import org.varsel.gateway.keys.Jwe;
import org.varsel.gateway.keys.Jws;
import org.varsel.gateway.keys.PartyFolder;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;

/** The prison: writes notices of releases with consent, hands them in, asks where they stand. */
final class Sender {
    private static final Path EXAMPLE = Path.of("../schemas/examples/detention.releasePlanned/ok.json");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final PartyFolder party;
    private final HttpClient http;

    Sender(PartyFolder party) {
        this.party = party;
        this.http = party.tls().httpClient(Duration.ofSeconds(10));
    }

    /** A notice that was written and not yet handed in; its envelope is the same on every attempt. */
    record Notice(String id, String envelope) {}

    /** What the gateway said. */
    record Answer(int status, JsonNode body) {
        List<String> receipts() {
            return StreamSupport.stream(body.path("receipts").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }

        String disclosureId() {
            return body.at("/disclosures/0/disclosureId").asText();
        }

        String state() {
            return body.at("/disclosures/0/state").asText();
        }
    }

    Notice write() throws IOException {
        ObjectNode document = (ObjectNode) StrictJson.parse(Files.readAllBytes(EXAMPLE));
        String id = UUID.randomUUID().toString();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        document.withObject("/header")
                .put("noticeId", id)
                .put("threadId", UUID.randomUUID().toString())
                .put("recordedAt", now.toString())
                .put("expiresAt", now.plus(Duration.ofDays(14)).toString());
        String jws = Jws.sign(ContentTypes.SUBMISSION, Jcs.canonical(document), party.signingKey(now));
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "urn:org:iso6523:" + party.profile().party())
                .put("type", "org.varsel.detention.releasePlanned.v1")
                .put("time", now.toString())
                .put("datacontenttype", "application/jose")
                .put(
                        "data",
                        Jwe.encrypt(
                                ContentTypes.SUBMISSION, jws.getBytes(StandardCharsets.US_ASCII), party.gatewaySeal()));
        return new Notice(id, event.toString());
    }

    /** The answer, or nothing when none came because the gateway died. */
    CompletableFuture<Optional<Answer>> handIn(Notice notice) {
        HttpRequest request = request("/api/v1/notices")
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(notice.envelope()))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(response -> Optional.of(answer(response)))
                .exceptionally(e -> Optional.empty());
    }

    /** Where a notice stands; status 404 when the gateway does not know it. */
    Answer standing(Notice notice) throws IOException, InterruptedException {
        HttpRequest request = request("/api/v1/notices/" + notice.id()).GET().build();
        return answer(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(party.profile().gateway().resolve(path)).timeout(LIMIT);
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), StrictJson.parse(response.body()));
    }
}
