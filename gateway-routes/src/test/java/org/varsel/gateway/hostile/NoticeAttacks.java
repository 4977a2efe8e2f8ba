package org.varsel.gateway.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.PRISON;
import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.hostile.Channel.ACKNOWLEDGE;
import static org.varsel.gateway.hostile.Channel.PUSH_JSON;
import static org.varsel.gateway.hostile.Channel.PUSH_SOAP;
import static org.varsel.gateway.hostile.Channel.RECEIPT;
import static org.varsel.gateway.hostile.Channel.REST;
import static org.varsel.gateway.hostile.Channel.SOAP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.varsel.gateway.Sending;
import org.varsel.gateway.lifecycle.LiveGateway;
import org.varsel.gateway.lifecycle.Notices;
import org.varsel.schemas.json.StrictJson;

/** Notices that are well signed and wrong, most of them examples of the schemas. */
final class NoticeAttacks {
    private static final String SCRIPT = "Tenkt <script>alert('kanarifugl')</script> Oppdiktsen";

    private NoticeAttacks() {}

    static void into(Attacks.Group attacks) {
        types(attacks);
        subjects(attacks);
        values(attacks);
        texts(attacks);
        receipts(attacks);
    }

    private static void types(Attacks.Group attacks) {
        String line = "unknown type or version";
        for (String type : new String[] {"kanarifugl.notified.v1", "returnee.notified.v9", "returnee.notified"}) {
            attacks.notice(
                    line, type, PST, scene -> scene.good().header("type", type).envelope("type", "org.varsel." + type));
        }
        example(attacks, "required field missing", "returnee.notified/bad-missing-element");
        example(attacks, "required field missing", "returnee.notified/bad-missing-category");
        example(
                attacks,
                "field of another category smuggled in: a whole category",
                "returnee.notified/bad-forbidden-category");
        example(
                attacks,
                "field of another category smuggled in: one field",
                "returnee.notified/bad-field-in-wrong-category");
        attacks.notice(
                "recipient not permitted for the type",
                "a prison",
                PST,
                scene -> Notices.to(scene.good(), PRISON, "prison"));
    }

    private static void subjects(Attacks.Group attacks) {
        example(attacks, "two subjects: as a list", "returnee.notified/bad-two-subjects");
        changed(attacks, "two subjects: two numbers", document -> document.withObject("/content/identifier")
                .withArray("identifier")
                .addObject()
                .put("notation", "17859400159")
                .put("schemeAgency", "Skatteetaten")
                .put("type", "no-fnr"));
        example(attacks, "wildcard or list query: in the notice", "returnee.notified/bad-wildcard-subject");
        String asked = "wildcard or list query: as a question";
        for (String id : new String[] {"*", "%2A", "a,b", "00000000-0000-0000-0000-000000000000"}) {
            attacks.on(
                    asked,
                    REST,
                    id,
                    scene -> Observed.answer(PST, scene.gateway().get(PST, "/api/v1/notices/" + id)));
            attacks.on(asked, SOAP, id, scene -> scene.soap(scene.asking(id)));
        }
    }

    private static void values(Attacks.Group attacks) {
        example(
                attacks,
                "identifier with a bad check digit: NO from 2032: the digit that stays",
                "returnee.notified/bad-check-digit");
        String goes = "identifier with a bad check digit: NO from 2032: the digit that goes";
        attacks.notice(goes, "taken in", PST, NoticeAttacks::warned);
        attacks.on(goes, REST, "with a warning", scene -> {
            Observed observed = scene.rest(warned(scene));
            assertThat(receipt(observed).at("/reasons").toString())
                    .as("the warning in the receipt")
                    .contains("check digit");
            return observed;
        });
        example(attacks, "impossible dates", "returnee.notified/bad-impossible-date");
        attacks.notice(
                "release before admission",
                "of a prison",
                PRISON,
                scene -> Sending.fresh(scene.home(), PRISON, "detention.releasePlanned/bad-release-before-admission"));
        example(attacks, "municipality code that does not exist", "returnee.notified/bad-unknown-municipality");
    }

    private static void texts(Attacks.Group attacks) {
        example(attacks, "free text over the limit", "returnee.notified/bad-text-over-limit");
        for (Channel door :
                List.of(REST, SOAP)) { // XML has no C0 controls, so there is no way to try one of those in it
            String control = door == REST ? "kanarifugl\u0007" : "kanarifugl\u0086";
            attacks.on(
                    "control characters",
                    door,
                    scene -> scene.hand(door, PST, scene.good().document(named(control))));
        }
        example(attacks, "right-to-left override", "returnee.notified/bad-direction-override");
        for (Channel door : List.of(REST, SOAP)) {
            attacks.on("HTML or script in a name", door, scene -> arriving(scene, door));
        }
    }

    private static Observed arriving(Scene scene, Channel door) {
        Sending sending = scene.good().document(named(SCRIPT));
        Observed observed = scene.hand(door, PST, sending);
        String noticeId = sending.header("noticeId");
        Scene.eventually().until(() -> !scene.police().arrivals(noticeId).isEmpty());
        JsonNode arrived = scene.police().arrivals(noticeId).get(0).what().disclosure();
        assertThat(arrived.at("/content/identity/fullName").asText())
                .as("what arrives is what was written, no more and no less")
                .isEqualTo(SCRIPT);
        return observed;
    }

    /** What a receipt has in common with a notice. */
    private static void receipts(Attacks.Group attacks) {
        receipt(attacks, "unknown type or version", body -> body.put("kind", "R9"));
        receipt(attacks, "required field missing", body -> body.remove("contentSha256"));
        receipt(attacks, "impossible dates", body -> body.put("at", "2026-02-30T12:00:00Z"));
        receipt(attacks, "wildcard or list query: in the notice", body -> body.put("disclosureId", "*"));
        receipt(attacks, "free text over the limit", body -> reason(body, "x".repeat(20_000)));
        control(attacks);
        receipt(attacks, "right-to-left override", body -> reason(body, "kanarifugl\u202e"));
    }

    /** No writer of XML writes them, so they come in later. */
    private static void control(Attacks.Group attacks) {
        String line = "control characters";
        Consumer<ObjectNode> inJson = body -> reason(body, "kanarifugl\u0007");
        attacks.on(line, RECEIPT, scene -> scene.receipt(delivery -> delivery.receipt("R4", "delivered", inJson)));
        attacks.on(
                line, PUSH_JSON, scene -> scene.pushAnswered(delivery -> delivery.receipt("R4", "delivered", inJson)));
        Consumer<ObjectNode> plain = body -> reason(body, "kanarifugl");
        attacks.on(
                line,
                ACKNOWLEDGE,
                scene -> scene.acknowledge(
                        delivery -> SignedXml.of(delivery, plain).replace("kanarifugl", "kanarifugl\u0007")));
        attacks.on(line, PUSH_SOAP, scene -> scene.district().carrying(scene, opened -> scene.district()
                .receipt(opened, plain)
                .replace("kanarifugl", "kanarifugl\u0007")));
    }

    private static void reason(ObjectNode body, String text) {
        body.put("status", "rejected")
                .putArray("reasons")
                .addObject()
                .put("code", "NOT_RESIDENT")
                .put("text", text);
    }

    private static void receipt(Attacks.Group attacks, String line, Consumer<ObjectNode> change) {
        attacks.receipt(line, "changed", change);
    }

    private static void example(Attacks.Group attacks, String line, String example) {
        attacks.notice(line, example, PST, scene -> Sending.fresh(scene.home(), PST, example));
    }

    private static Sending warned(Scene scene) {
        return Sending.fresh(scene.home(), PST, "returnee.notified/warn").legal("classification", "UNCLASSIFIED");
    }

    private static JsonNode receipt(Observed observed) {
        JsonNode answer = StrictJson.parse(observed.said().getBytes(StandardCharsets.UTF_8));
        return LiveGateway.payload(answer.at("/receipts/0").asText());
    }

    private static void changed(Attacks.Group attacks, String line, Consumer<ObjectNode> change) {
        attacks.notice(line, "changed", PST, scene -> scene.good().document(change));
    }

    private static Consumer<ObjectNode> named(String name) {
        return document -> document.withObject("/content/identity").put("fullName", name);
    }
}
