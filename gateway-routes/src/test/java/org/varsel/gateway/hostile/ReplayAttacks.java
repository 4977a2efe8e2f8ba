package org.varsel.gateway.hostile;

import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.TestHome.TRONDHEIM;
import static org.varsel.gateway.hostile.Channel.ACKNOWLEDGE;
import static org.varsel.gateway.hostile.Channel.PUSH_JSON;
import static org.varsel.gateway.hostile.Channel.PUSH_SOAP;
import static org.varsel.gateway.hostile.Channel.RECEIPT;
import static org.varsel.gateway.hostile.Channel.REST;
import static org.varsel.gateway.hostile.Channel.SOAP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.varsel.gateway.Sending;
import org.varsel.gateway.lifecycle.LiveGateway;
import org.varsel.gateway.lifecycle.Received;
import org.varsel.schemas.json.StrictJson;

/** The same again, or nearly the same. */
final class ReplayAttacks {
    private ReplayAttacks() {}

    static void into(Attacks.Group attacks) {
        envelopes(attacks);
        requests(attacks);
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
            Restarted before = scene.restarted();
            return repeated(scene, before.answer(), before.body());
        });
    }

    /** The same over SOAP, where the message id is that of the envelope. */
    private static void requests(Attacks.Group attacks) {
        attacks.on("same envelope twice", SOAP, scene -> {
            byte[] message = message(scene, scene.good());
            return repeated(scene.soap(PST, message), scene.soap(PST, message));
        });
        attacks.on("same notice in a new envelope", SOAP, scene -> {
            Sending sending = scene.good();
            Observed first = scene.soap(PST, message(scene, sending));
            return repeated(first, scene.soap(PST, message(scene, sending.envelope("id", random()))));
        });
        attacks.on("same envelope id with another notice", SOAP, scene -> {
            Sending sending = scene.good();
            scene.soap(PST, message(scene, sending));
            return scene.soap(PST, message(scene, scene.good().envelope("id", sending.id())));
        });
        attacks.on("old version after a newer one", SOAP, scene -> {
            Sending newer = revised(scene.good());
            scene.soap(PST, message(scene, newer));
            return scene.soap(PST, message(scene, scene.good().header("noticeId", newer.header("noticeId"))));
        });
        attacks.on("replay after restart", SOAP, scene -> {
            Restarted before = scene.restarted();
            return repeated(before.soapAnswer(), scene.soap(PST, before.request()));
        });
    }

    static byte[] message(Scene scene, Sending sending) {
        return scene.sender(sending).text().getBytes(StandardCharsets.UTF_8);
    }

    private static Observed repeated(Observed first, Observed again) {
        JsonNode had =
                StrictJson.parse(first.said().getBytes(StandardCharsets.UTF_8)).path("receipts");
        JsonNode has =
                StrictJson.parse(again.said().getBytes(StandardCharsets.UTF_8)).path("receipts");
        boolean same = had.size() >= 2
                && has.path(0).equals(had.path(0))
                && has.path(1).equals(had.path(1));
        return again.withOutcome("200" + (same ? " same receipts" : " others"));
    }

    private static void receipts(Attacks.Group attacks) {
        attacks.on("same envelope twice", RECEIPT, scene -> {
            String receipt = signed(scene);
            return brought(scene, receipt);
        });
        attacks.on("same envelope twice", ACKNOWLEDGE, scene -> {
            String receipt = SignedXml.of(scene.fetched(), body -> {});
            scene.soap(TRONDHEIM, scene.acknowledging(receipt));
            return scene.soap(TRONDHEIM, scene.acknowledging(receipt));
        });
        attacks.on("same envelope id with another notice", ACKNOWLEDGE, scene -> {
            String id = random();
            scene.soap(
                    TRONDHEIM, scene.acknowledging(SignedXml.of(scene.fetched(), body -> body.put("receiptId", id))));
            return scene.acknowledge(delivery -> SignedXml.of(delivery, body -> body.put("receiptId", id)));
        });
        attacks.on("same envelope id with another notice", PUSH_SOAP, scene -> {
            String id = random();
            scene.district().receipted(scene, body -> body.put("receiptId", id));
            return scene.district().receipted(scene, body -> body.put("receiptId", id));
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
        attacks.on(
                "replay after restart",
                RECEIPT,
                scene -> brought(scene, scene.restarted().receipt()));
        attacks.on(
                "replay after restart",
                ACKNOWLEDGE,
                scene -> scene.soap(TRONDHEIM, scene.restarted().acknowledgement()));
    }

    static String signed(Scene scene) {
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
