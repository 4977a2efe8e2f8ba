package org.varsel.gateway.hostile;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.TestHome.TRONDHEIM;
import static org.varsel.gateway.hostile.Channel.ACKNOWLEDGE;
import static org.varsel.gateway.hostile.Channel.PUSH_JSON;
import static org.varsel.gateway.hostile.Channel.RECEIPT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.UUID;
import java.util.function.Consumer;
import org.varsel.gateway.Sending;
import org.varsel.gateway.hostile.HostileParties.Server;
import org.varsel.gateway.lifecycle.PartyFiles;
import org.varsel.gateway.lifecycle.Received;
import org.varsel.gateway.lifecycle.Recipient;

/** Recipients that are away, that lie about what they got, or that want the notice elsewhere. */
final class RecipientAttacks {
    private static final URI NOBODY = URI.create("https://127.0.0.1:1/varsel");

    private RecipientAttacks() {}

    static void into(Attacks.Group attacks) {
        attacks.on("unreachable", PUSH_JSON, RecipientAttacks::unreachable);
        attacks.on("500", PUSH_JSON, scene -> scene.push(Recipient.status(500)));
        wrong(attacks, "not signed", delivery -> delivery.receipt("R4", "delivered")
                .replaceFirst("[^.]*$", ""));
        wrong(attacks, "thanks", delivery -> "received, thank you");
        wrong(attacks, "nothing", delivery -> "");
        other(attacks, "other bytes", body -> body.put("contentSha256", "0".repeat(64)));
        other(
                attacks,
                "other notice",
                body -> body.put("noticeId", UUID.randomUUID().toString()));
        other(attacks, "other version", body -> body.put("noticeVersion", 7));
        other(attacks, "other party", body -> body.withObject("/by/org").put("value", BERGEN));
        disclosures(attacks);
        attacks.on("receipt after expiry", RECEIPT, RecipientAttacks::late);
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            attacks.on("redirect", PUSH_JSON, "status " + status, scene -> redirected(scene, status));
        }
        attacks.on(
                "endless body",
                PUSH_JSON,
                scene -> scene.push(delivery ->
                        aResponse().withBody(new byte[8 * 1024 * 1024]).withChunkedDribbleDelay(100, 20_000)));
        attacks.on("TLS certificate changed", PUSH_JSON, scene -> {
            Observed observed = scene.pushTo(Server.OF_ANOTHER.party);
            assertThat(scene.parties().server(Server.OF_ANOTHER).told()).isZero();
            return observed;
        });
    }

    private static void wrong(
            Attacks.Group attacks, String way, java.util.function.Function<Received, String> receipt) {
        String line = "200 with a wrong or unsigned receipt: unsigned";
        attacks.on(line, PUSH_JSON, way, scene -> scene.pushAnswered(receipt));
        attacks.on(line, RECEIPT, way, scene -> scene.receipt(receipt));
        attacks.on(line, ACKNOWLEDGE, way, scene -> scene.acknowledge(receipt));
    }

    private static void other(Attacks.Group attacks, String way, Consumer<ObjectNode> change) {
        String line = "200 with a wrong or unsigned receipt: wrong";
        attacks.receipt(line, way, change);
    }

    private static void disclosures(Attacks.Group attacks) {
        String line = "receipt for another disclosure";
        attacks.on(line + ": of the same recipient", PUSH_JSON, scene -> {
            Sending earlier = scene.good();
            scene.gateway().accepted(PST, earlier);
            Scene.eventually().until(() -> scene.gateway()
                    .state(PST, earlier.header("noticeId"))
                    .equals("delivered"));
            Received old =
                    scene.police().arrivals(earlier.header("noticeId")).get(0).what();
            return scene.pushAnswered(delivery -> old.receipt("R4", "rejected"));
        });
        Consumer<ObjectNode> unknown =
                body -> body.put("disclosureId", UUID.randomUUID().toString());
        attacks.receipt(line + ": of nobody", "unknown", unknown);
        attacks.on(line + ": of another recipient", RECEIPT, scene -> {
            Received others = scene.fetched();
            Received posing = new Received(POLICE, scene.home().seal(POLICE), others.event(), others.disclosure());
            Observed observed =
                    Observed.answer(POLICE, scene.gateway().receipt(POLICE, posing.receipt("R4", "delivered")));
            assertThat(scene.gateway()
                            .receipt(TRONDHEIM, others.receipt("R4", "delivered"))
                            .statusCode())
                    .isEqualTo(202);
            return observed;
        });
    }

    private static Observed unreachable(Scene scene) {
        PartyFiles files = new PartyFiles(scene.home());
        files.endpoint(POLICE, NOBODY);
        registered(scene, NOBODY);
        Observed observed = scene.pushTo(POLICE);
        files.endpoint(POLICE, scene.police().endpoint());
        registered(scene, scene.police().endpoint());
        return observed;
    }

    private static void registered(Scene scene, URI endpoint) {
        Scene.eventually().until(() -> scene.gateway().endpointOf(POLICE).equals(endpoint.toString()));
    }

    /** The recipient signs when the sender was told already that the time was over. */
    private static Observed late(Scene scene) {
        Sending sending = scene.good()
                .header(
                        "expiresAt",
                        Instant.now()
                                .plusSeconds(2)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString());
        String noticeId = sending.header("noticeId");
        scene.police()
                .meets(noticeId, Collections.nCopies(99, Recipient.status(500)).toArray(Recipient.Behaviour[]::new));
        scene.gateway().accepted(PST, sending);
        Scene.eventually().until(() -> scene.gateway().state(PST, noticeId).equals("expired"));
        Received delivery = scene.police().arrivals(noticeId).get(0).what();
        Observed observed =
                Observed.answer(POLICE, scene.gateway().receipt(POLICE, delivery.receipt("R4", "delivered")));
        assertThat(scene.gateway().state(PST, noticeId)).isEqualTo("expired");
        return observed;
    }

    private static Observed redirected(Scene scene, int status) {
        Observed observed = scene.push(delivery -> aResponse()
                .withStatus(status)
                .withHeader("Location", scene.police().elsewhere().toString()));
        assertThat(scene.police().requestsTo(scene.police().elsewhere().getPath()))
                .isZero();
        return observed;
    }
}
