package org.varsel.gateway.hostile;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.hostile.Channel.PUSH_JSON;
import static org.varsel.gateway.hostile.Channel.REST;
import static org.varsel.gateway.hostile.Channel.SOAP;

import com.github.tomakehurst.wiremock.http.Fault;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.hostile.HostileParties.Server;
import org.varsel.gateway.keys.SealKey;

/** Below and around the message: TLS, connections, lengths, pace. */
final class TransportAttacks {
    private TransportAttacks() {}

    static void into(Attacks.Group attacks) {
        handshakes(attacks);
        connections(attacks);
        servers(attacks);
        for (RevokedParties.Told told : RevokedParties.Told.values()) {
            attacks.on("revoked: " + told, REST, scene -> scene.revoked().knock(told));
            attacks.on("revoked: " + told, PUSH_JSON, scene -> scene.revoked().push(told));
        }
    }

    private static void handshakes(Attacks.Group attacks) {
        attacks.on("no client certificate", REST, scene -> refused(scene, null));
        attacks.on(
                "certificate of another party",
                REST,
                scene -> scene.rest(POLICE, scene.good().body()));
        attacks.on(
                "certificate of another party",
                SOAP,
                scene -> scene.soap(POLICE, scene.sender(scene.good()).text().getBytes(StandardCharsets.UTF_8)));
        attacks.on(
                "expired", REST, scene -> refused(scene, scene.parties().keys().expired()));
        attacks.on(
                "not yet valid",
                REST,
                scene -> refused(scene, scene.parties().keys().notYetValid()));
        attacks.on("unknown CA", REST, scene -> refused(scene, scene.parties().untrusted()));
        attacks.on(
                "weak key or algorithm: RSA of 1024 bits",
                REST,
                scene -> posted(scene, scene.parties().keys().rsa(1024)));
        attacks.on(
                "weak key or algorithm: SHA-1",
                REST,
                scene -> posted(scene, scene.parties().keys().signedWithSha1()));
        attacks.on("weak key or algorithm: suite without AEAD", REST, scene -> {
            SSLSocket socket = scene.wire().connect(party(scene));
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"});
            try (socket) {
                return nobody(scene.wire().alert(socket));
            }
        });
        attacks.on("TLS below 1.2", REST, scene -> nobody(scene.wire().alertToOldVersion()));
    }

    private static void connections(Attacks.Group attacks) {
        attacks.on(
                "slow body",
                REST,
                "falls silent",
                scene -> said(scene.wire().exchange(party(scene), Wire.head(100) + "{\"id\"")));
        attacks.on("slow body", REST, "drips", scene -> said(scene.wire().drip(party(scene), Wire.head(100_000))));
        attacks.on("body over the limit", REST, "by its length", scene -> scene.rest(PST, "x".repeat(1024 * 1024 + 1)));
        attacks.on(
                "body over the limit",
                REST,
                "in chunks",
                scene -> said(scene.wire()
                        .exchange(
                                party(scene),
                                Wire.head("Transfer-Encoding: chunked")
                                        + ("8000\r\n" + "x".repeat(0x8000) + "\r\n").repeat(33) + "0\r\n\r\n")));
        attacks.on("connection cut in the middle", REST, scene -> {
            long before = scene.gateway().log().size("no-eos");
            String body = scene.good().body();
            try (SSLSocket socket = scene.wire().connect(party(scene))) {
                socket.getOutputStream()
                        .write((Wire.head(body.length()) + body.substring(0, body.length() / 2))
                                .getBytes(StandardCharsets.UTF_8));
            }
            scene.requireUnharmed(PST);
            assertThat(scene.gateway().log().all("no-eos").stream().skip(before).filter(entry -> entry.typ()
                            .equals("submission")))
                    .as("only the good notice was taken in")
                    .hasSize(1);
            return new Observed("closed", "", PST);
        });
        attacks.on("pipelined garbage", REST, "after a good notice", scene -> {
            String body = scene.good().body();
            String answers = scene.wire()
                    .exchange(
                            party(scene),
                            Wire.head(body.getBytes(StandardCharsets.UTF_8).length) + body + "kanarifugl\r\n\r\n");
            assertThat(answers).startsWith("HTTP/1.1 201");
            return said(answers);
        });
        attacks.on(
                "pipelined garbage",
                REST,
                "instead of a request",
                scene -> said(scene.wire().exchange(party(scene), "kanarifugl \u0001\u0002\r\n\r\n")));
        attacks.on(
                "pipelined garbage",
                REST,
                "two lengths",
                scene -> said(scene.wire()
                        .exchange(party(scene), Wire.head("Content-Length: 3\r\nContent-Length: 4") + "{}kanarifugl")));
    }

    private static void servers(Attacks.Group attacks) {
        server(attacks, "certificate of another party", Server.OF_ANOTHER);
        server(attacks, "expired", Server.EXPIRED);
        server(attacks, "not yet valid", Server.NOT_YET_VALID);
        server(attacks, "unknown CA", Server.UNKNOWN_AUTHORITY);
        server(attacks, "weak key or algorithm: RSA of 1024 bits", Server.RSA_1024);
        server(attacks, "weak key or algorithm: SHA-1", Server.SHA_1);
        server(attacks, "TLS below 1.2", Server.OLD_TLS);
        attacks.on(
                "slow body",
                PUSH_JSON,
                scene -> scene.push(
                        delivery -> aResponse().withBody("x".repeat(999)).withChunkedDribbleDelay(99, 9_000)));
        attacks.on(
                "body over the limit",
                PUSH_JSON,
                scene -> scene.push(delivery -> aResponse().withBody(new byte[70_000])));
        attacks.on(
                "connection cut in the middle",
                PUSH_JSON,
                scene -> scene.push(delivery -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        attacks.on(
                "pipelined garbage",
                PUSH_JSON,
                scene -> scene.push(delivery -> aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
    }

    private static void server(Attacks.Group attacks, String line, Server server) {
        attacks.on(line, PUSH_JSON, scene -> {
            Observed observed = scene.pushTo(server.party);
            assertThat(scene.parties().server(server).told()).isZero();
            return observed;
        });
    }

    private static Observed refused(Scene scene, @Nullable SealKey key) throws Exception {
        return nobody(scene.wire().alert(scene.home().context(key)));
    }

    /** No such certificate can be registered, so it is nobody's. */
    private static Observed posted(Scene scene, SealKey key) {
        byte[] body = scene.good().body().getBytes(StandardCharsets.UTF_8);
        return Observed.answer(
                "",
                scene.parties()
                        .post(key, scene.gateway().url("/api/v1/notices"), "application/cloudevents+json", body));
    }

    private static SSLContext party(Scene scene) {
        return scene.home().context(scene.home().tls(PST));
    }

    private static Observed nobody(String alert) {
        return new Observed(alert, "", "");
    }

    private static Observed said(String answers) {
        return new Observed(Wire.outcome(answers), answers, PST);
    }
}
