package org.varsel.gateway.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.hostile.Channel.PUSH_SOAP;

import com.sun.net.httpserver.HttpExchange;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.varsel.gateway.Sending;
import org.varsel.gateway.lifecycle.Notices;
import org.varsel.gateway.lifecycle.SoapRecipient.Answer;
import org.varsel.gateway.lifecycle.SoapRecipient.Manner;
import org.varsel.gateway.lifecycle.SoapRecipient.Opened;

/** What surrounds the answer to a delivery by SOAP, and what is no answer at all. */
final class DistrictAttacks {
    private DistrictAttacks() {}

    static void transport(Attacks.Group attacks) {
        manner(attacks, "slow body", DistrictAttacks::fallSilent);
        manner(attacks, "body over the limit", exchange -> send(exchange, new byte[70_000]));
        manner(attacks, "connection cut in the middle", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(new byte[10]);
        });
        attacks.on("pipelined garbage", PUSH_SOAP, scene -> scene.pushTo(SoapDistrict.GARBLED));
    }

    static void types(Attacks.Group attacks) {
        String parts = "--b\r\nContent-Type: application/xop+xml\r\n\r\n<kanarifugl/>\r\n--b--\r\n";
        typed(attacks, "missing boundary", "multipart/related; type=\"application/xop+xml\"", parts);
        typed(attacks, "wrong content type", "text/html", "<html>kanarifugl</html>");
        typed(
                attacks,
                "attachment that the header does not name",
                "multipart/related; boundary=b; start=\"<other>\"",
                parts);
        manner(attacks, "zip bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, MimeAttacks.bomb(20));
        });
    }

    static void recipients(Attacks.Group attacks) {
        attacks.on("unreachable", PUSH_SOAP, scene -> scene.pushTo(SoapDistrict.AWAY));
        attacks.on("500", PUSH_SOAP, scene -> scene.district().meets(scene, opened -> new Answer(500, new byte[0])));
        String unsigned = "200 with a wrong or unsigned receipt: unsigned";
        attacks.on(
                unsigned, PUSH_SOAP, "not signed", scene -> scene.district().carrying(scene, opened -> scene.district()
                        .receipt(opened, body -> {})
                        .replaceFirst("(?s)<(\\w+:)?Signature.*Signature>", "")));
        attacks.on(unsigned, PUSH_SOAP, "thanks", scene -> scene.district()
                .carrying(scene, opened -> "received, thank you"));
        attacks.on(unsigned, PUSH_SOAP, "nothing", scene -> scene.district().carrying(scene, opened -> ""));
        attacks.on("receipt for another disclosure: of the same recipient", PUSH_SOAP, DistrictAttacks::earlier);
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            attacks.on("redirect", PUSH_SOAP, "status " + status, scene -> redirected(scene, status));
        }
        manner(attacks, "endless body", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            for (int written = 0; written < 1_000; written++) { // until the gateway hangs up
                body.write(new byte[8 * 1024]);
            }
        });
    }

    private static Observed earlier(Scene scene) {
        Sending sending = Notices.to(scene.good(), SoapDistrict.PARTY, "police");
        scene.gateway().accepted(PST, sending);
        String noticeId = sending.header("noticeId");
        Scene.eventually().until(() -> scene.gateway().state(PST, noticeId).equals("delivered"));
        Opened old = scene.district().arrivals(noticeId).get(0);
        return scene.district().carrying(scene, opened -> scene.district().receipt(old, body -> {}));
    }

    private static Observed redirected(Scene scene, int status) {
        Observed observed = scene.district()
                .meets(
                        scene,
                        opened -> new Answer(status, new byte[0], exchange -> {
                            exchange.getResponseHeaders()
                                    .set(
                                            "Location",
                                            scene.district().elsewhere().toString());
                            exchange.sendResponseHeaders(status, -1);
                        }));
        assertThat(scene.district().requestsElsewhere()).isZero();
        return observed;
    }

    private static void typed(Attacks.Group attacks, String line, String type, String body) {
        manner(attacks, line, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            send(exchange, body.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void manner(Attacks.Group attacks, String line, Manner manner) {
        attacks.on(line, PUSH_SOAP, scene -> scene.district()
                .meets(scene, opened -> new Answer(200, new byte[0], manner)));
    }

    private static void send(HttpExchange exchange, byte[] body) throws java.io.IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Says a little and then nothing for longer than anybody waits. */
    private static void fallSilent(HttpExchange exchange) throws java.io.IOException {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write('<');
        exchange.getResponseBody().flush();
        try {
            if (new CountDownLatch(1).await(2, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody counts down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
