package org.varsel.gateway.hostile;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.TestHome.TRONDHEIM;
import static org.varsel.gateway.hostile.Channel.PUSH_JSON;
import static org.varsel.gateway.hostile.Channel.RECEIPT;
import static org.varsel.gateway.hostile.Channel.REST;
import static org.varsel.gateway.hostile.Channel.SOAP;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.varsel.gateway.RunningDoors;

/** What surrounds a message: content types, parts, encodings. */
final class MimeAttacks {
    private static final String TWO_PARTS =
            """
            --b\r
            Content-Type: application/cloudevents+json\r
            Content-ID: <kanarifugl>\r
            \r
            %s\r
            --b\r
            Content-Type: text/plain\r
            \r
            kanarifugl\r
            --b--\r
            """;

    private MimeAttacks() {}

    static void into(Attacks.Group attacks) {
        typed(attacks, "missing boundary", "multipart/related; type=\"application/cloudevents+json\"");
        typed(attacks, "attachment that the header does not name", "multipart/related; boundary=b; start=\"<other>\"");
        for (String type : new String[] {"application/json", "text/xml", "application/x-www-form-urlencoded"}) {
            attacks.on(
                    "wrong content type",
                    REST,
                    type,
                    scene -> rest(scene, type, scene.good().body()));
        }
        attacks.on(
                "wrong content type",
                REST,
                "another charset",
                scene -> rest(
                        scene,
                        "application/cloudevents+json; charset=utf-16",
                        scene.good().body()));
        attacks.on("wrong content type", RECEIPT, scene -> receipt(scene, "text/html", "kanarifugl"));
        attacks.on(
                "wrong content type",
                PUSH_JSON,
                scene -> scene.push(delivery ->
                        aResponse().withHeader("Content-Type", "text/html").withBody("<html>kanarifugl</html>")));
        for (String type : new String[] {"text/xml", "application/json", "application/soap+xml; charset=utf-16"}) {
            attacks.on("wrong content type", SOAP, type, scene -> scene.soap(PST, type, message(scene)));
        }
        attacks.on("zip bomb", SOAP, scene -> encoded(scene, "/soap/v1", "application/soap+xml"));
        attacks.on("zip bomb", REST, scene -> encoded(scene, "/api/v1/notices", "application/cloudevents+json"));
        attacks.on("zip bomb", RECEIPT, scene -> encoded(scene, "/api/v1/receipts", "application/jose"));
        attacks.on(
                "zip bomb",
                PUSH_JSON,
                scene -> scene.push(delivery ->
                        aResponse().withHeader("Content-Encoding", "gzip").withBody(bomb(20))));
    }

    private static void typed(Attacks.Group attacks, String line, String type) {
        attacks.on(
                line,
                REST,
                scene -> rest(scene, type, TWO_PARTS.formatted(scene.good().body())));
        attacks.on(
                line,
                SOAP,
                scene -> scene.soap(
                        PST,
                        type.replace("cloudevents+json", "xop+xml"),
                        TWO_PARTS.formatted(scene.sender(scene.good()).text()).getBytes(StandardCharsets.UTF_8)));
        attacks.on(line, RECEIPT, scene -> receipt(scene, type, TWO_PARTS.formatted("kanarifugl")));
        attacks.on(
                line,
                PUSH_JSON,
                scene -> scene.push(delivery -> aResponse()
                        .withHeader("Content-Type", type)
                        .withBody(TWO_PARTS.formatted(delivery.receipt("R4", "delivered")))));
    }

    private static Observed rest(Scene scene, String type, String body) {
        return scene.rest(type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Observed receipt(Scene scene, String type, String body) {
        return Observed.answer(TRONDHEIM, scene.gateway().post(TRONDHEIM, "/api/v1/receipts", type, body));
    }

    private static Observed encoded(Scene scene, String path, String type) throws IOException, InterruptedException {
        HttpRequest request = RunningDoors.request(scene.gateway().url(path))
                .header("Content-Type", type)
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bomb(100)))
                .build();
        return new SoapAnswers(scene.home().seal(PST))
                .observed(
                        PST,
                        scene.home().client(scene.home().tls(PST)).send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private static byte[] message(Scene scene) {
        return scene.sender(scene.good()).text().getBytes(StandardCharsets.UTF_8);
    }

    /** So many megabytes of nothing in a thousandth of it. */
    static byte[] bomb(int megabytes) {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(small)) {
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                zip.write(nothing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return small.toByteArray();
    }
}
