package org.varsel.gateway.hostile;

import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.TestHome.TRONDHEIM;
import static org.varsel.gateway.hostile.Channel.PUSH_JSON;
import static org.varsel.gateway.hostile.Channel.RECEIPT;
import static org.varsel.gateway.hostile.Channel.REST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.varsel.gateway.Sending;
import org.varsel.gateway.lifecycle.LiveGateway;
import org.varsel.gateway.lifecycle.Received;

/** The same again, or nearly the same. */
final class ReplayAttacks {
    private ReplayAttacks() {}

    static void into(Attacks.Group attacks) {
        envelopes(attacks);
        receipts(attacks);
    }

    private static void envelopes(Attacks.Group attacks) {
        attacks.on("same envelope twice", REST, scene -> {
            String body = scene.good().body();
            return repeated(scene, LiveGateway.json(scene.gateway().post(PST, body)), body);
        });
        attacks.on("same notice in a new envelope", REST, scene -> {
            Sending sending = scene.good();
            JsonNode first = scene.gateway().accepted(PST, sending);
            return repeated(scene, first, sending.envelope("id", random()).body());
        });
        attacks.on("same envelope id with another notice", REST, scene -> {
            Sending sending = scene.good();
            scene.gateway().accepted(PST, sending);
            return scene.rest(scene.good().envelope("id", sending.id()));
        });
        attacks.on("old version after a newer one", REST, scene -> {
            Sending newer = revised(scene.good());
            scene.gateway().accepted(PST, newer);
            return scene.rest(scene.good().header("noticeId", newer.header("noticeId")));
        });
        attacks.on("replay after restart", REST, scene -> {
            String body = scene.good().body();
            JsonNode first = LiveGateway.json(scene.gateway().post(PST, body));
            scene.gateway().restart();
            return repeated(scene, first, body);
        });
    }

    private static void receipts(Attacks.Group attacks) {
        attacks.on("same envelope twice", RECEIPT, scene -> {
            String receipt = signed(scene);
            return brought(scene, receipt);
        });
        attacks.on("same envelope id with another notice", RECEIPT, scene -> {
            String id = random();
            signed(scene, id);
            return scene.receipt(delivery -> receipt(delivery, id));
        });
        attacks.on("same envelope id with another notice", PUSH_JSON, scene -> {
            String id = random();
            scene.pushAnswered(delivery -> receipt(delivery, id));
            return scene.pushAnswered(delivery -> receipt(delivery, id));
        });
        attacks.on("replay after restart", RECEIPT, scene -> {
            String receipt = signed(scene);
            scene.gateway().restart();
            return brought(scene, receipt);
        });
    }

    private static String signed(Scene scene) {
        return signed(scene, random());
    }

    /** A receipt that was brought and taken. */
    private static String signed(Scene scene, String id) {
        String receipt = receipt(scene.fetched(), id);
        scene.gateway().receipt(TRONDHEIM, receipt);
        return receipt;
    }

    private static String receipt(Received delivery, String id) {
        return delivery.receipt("R4", "delivered", body -> body.put("receiptId", id));
    }

    private static Observed brought(Scene scene, String receipt) {
        return Observed.answer(TRONDHEIM, scene.gateway().receipt(TRONDHEIM, receipt));
    }

    /** The answer to a repeat: what was promised before is promised in the same words. */
    private static Observed repeated(Scene scene, JsonNode first, String body) {
        HttpResponse<String> again = scene.gateway().post(PST, body);
        JsonNode receipts = LiveGateway.json(again).path("receipts");
        boolean same = receipts.path(0).equals(first.at("/receipts/0"))
                && receipts.path(1).equals(first.at("/receipts/1"))
                && !receipts.path(1).isMissingNode();
        return Observed.answer(PST, again).withOutcome(again.statusCode() + (same ? " same receipts" : " others"));
    }

    private static Sending revised(Sending sending) {
        return sending.document(document -> {
            ObjectNode header = document.withObject("/header");
            header.put("noticeVersion", 2).put("action", "revise");
            header.putObject("supersedes")
                    .put("noticeId", header.path("noticeId").asText())
                    .put("version", 1)
                    .put("sha256", "0".repeat(64));
        });
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }
}
