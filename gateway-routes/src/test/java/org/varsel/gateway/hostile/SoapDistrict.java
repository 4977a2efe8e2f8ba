package org.varsel.gateway.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.PST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.keys.SignedReceiptText;
import org.varsel.gateway.keys.WireForm;
import org.varsel.gateway.lifecycle.Notices;
import org.varsel.gateway.lifecycle.SoapRecipient;
import org.varsel.gateway.lifecycle.SoapRecipient.Answer;
import org.varsel.gateway.lifecycle.SoapRecipient.Behaviour;
import org.varsel.gateway.lifecycle.SoapRecipient.Opened;
import org.varsel.schemas.json.StrictJson;

/** A police district that gets its notices by SOAP and answers as told; and two whose servers do not even speak HTTP. */
final class SoapDistrict implements AutoCloseable {
    static final String GARBLED = "310000213";
    static final String AWAY = "310000221";
    static final String PARTY = "310000191";
    private static final URI NOBODY = URI.create("https://127.0.0.1:1/soap");

    private final SealKey seal;
    private final SoapRecipient recipient;
    private final RogueServer garbled;

    SoapDistrict(TestHome home) {
        SealKey tls = home.stranger(CertificateUse.TLS);
        seal = home.stranger(CertificateUse.SEAL);
        recipient = new SoapRecipient(home, PARTY, tls, seal);
        HostileParties.xmlDistrict(home, PARTY, recipient.endpoint(), tls, seal);
        SealKey other = home.stranger(CertificateUse.TLS);
        garbled = RogueServer.saying(
                home.context(other), "kanarifugl \u0001\u0002\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        URI there = URI.create("https://127.0.0.1:" + garbled.port() + "/soap");
        HostileParties.xmlDistrict(home, GARBLED, there, other, home.stranger(CertificateUse.SEAL));
        HostileParties.xmlDistrict(
                home, AWAY, NOBODY, home.stranger(CertificateUse.TLS), home.stranger(CertificateUse.SEAL));
    }

    URI elsewhere() {
        return recipient.endpoint().resolve("/elsewhere");
    }

    int requestsElsewhere() {
        return recipient.strayed();
    }

    /** Answers a delivery so, once; the next attempt must go through. */
    Observed meets(Scene scene, Behaviour behaviour) {
        Sending sending = Notices.to(scene.good(), PARTY, "police");
        recipient.meets(behaviour);
        scene.gateway().accepted(PST, sending);
        String outcome = scene.firstAttempt(sending);
        Scene.eventually().untilAsserted(() -> {
            assertThat(recipient.unreadable()).isEmpty();
            assertThat(scene.gateway().state(PST, sending.header("noticeId"))).isEqualTo("delivered");
        });
        return new Observed(outcome, "", PST);
    }

    /** Answers with those bytes, made of the right answer. */
    Observed answered(Scene scene, Function<SoapSender, byte[]> bytes) {
        return meets(scene, opened -> new Answer(200, bytes.apply(answer(opened, receipt(opened, body -> {})))));
    }

    /** Answers in a right envelope with that as the receipt. */
    Observed carrying(Scene scene, Function<Opened, String> receipt) {
        return meets(
                scene,
                opened -> new Answer(
                        200, answer(opened, receipt.apply(opened)).text().getBytes(StandardCharsets.UTF_8)));
    }

    /** Answers in a right envelope with a receipt that is right but for the change. */
    Observed receipted(Scene scene, Consumer<ObjectNode> change) {
        return carrying(scene, opened -> receipt(opened, change));
    }

    String receipt(Opened opened, Consumer<ObjectNode> change) {
        ObjectNode body = recipient.receipt(opened);
        change.accept(body);
        return SignedReceiptText.sign(body, WireForm.XML, seal).text();
    }

    List<Opened> arrivals(String noticeId) {
        return recipient.arrivals(noticeId);
    }

    private SoapSender answer(Opened opened, String receipt) {
        JsonNode content = StrictJson.mapper()
                .createObjectNode()
                .put("receipt", Base64.getEncoder().encodeToString(receipt.getBytes(StandardCharsets.UTF_8)));
        return SoapSender.answer(
                opened.envelope().messageId(), content, seal, opened.envelope().signer());
    }

    @Override
    public void close() {
        recipient.close();
        garbled.close();
    }
}
