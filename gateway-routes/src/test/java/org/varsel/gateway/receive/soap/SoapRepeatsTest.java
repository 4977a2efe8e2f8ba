package org.varsel.gateway.receive.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.varsel.gateway.SoapSending;
import org.varsel.schemas.json.StrictJson;

/** A repeat gets the first answer's receipts byte for byte, whichever door it comes by; a contradiction is refused. */
@ExtendWith(OneGateway.Given.class)
@SuppressWarnings("NullAway.Init") // set before all
class SoapRepeatsTest {
    static OneGateway gateway;
    static Way rest;
    static Way soap;

    @BeforeAll
    static void open(OneGateway given) {
        gateway = given;
        rest = new Way.Rest(given);
        soap = new Way.Soap(given);
    }

    @Test
    void theSameEnvelopeAgainGetsTheSameReceipts() {
        String envelope = envelope(SoapExamples.fresh("returnee.notified/ok"), id());

        Way.Outcome first = posted(envelope);
        Way.Outcome again = posted(envelope);

        assertThat(first.taken()).isTrue();
        assertThat(first.message().path("receipts")).hasSize(2);
        assertThat(again.message()).isEqualTo(first.message());
    }

    @Test
    void theSameNoticeInANewEnvelopeGetsTheSameReceipts() {
        ObjectNode document = SoapExamples.fresh("returnee.notified/ok");

        Way.Outcome first = soap.submit(PST, document);

        assertThat(first.taken()).isTrue();
        assertThat(soap.submit(PST, document).message()).isEqualTo(first.message());
    }

    @Test
    void aNoticeThatWentInByRestKeepsItsReceiptsOverSoap() {
        ObjectNode document = SoapExamples.fresh("returnee.notified/ok");

        Way.Outcome first = rest.submit(PST, document);

        assertThat(first.message().at("/receipts/0").asText()).startsWith("eyJ");
        assertThat(soap.submit(PST, document).message()).isEqualTo(first.message());
    }

    @Test
    void aNoticeThatWentInBySoapKeepsItsReceiptsOverRest() {
        ObjectNode document = SoapExamples.fresh("returnee.notified/ok");

        Way.Outcome first = soap.submit(PST, document);
        Way.Outcome again = rest.submit(PST, document);

        assertThat(first.message().at("/receipts/0").asText()).startsWith("<Receipt");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.message()).isEqualTo(first.message());
    }

    @Test
    void anEnvelopeIdIsOneNotices() {
        String id = id();
        assertThat(posted(envelope(SoapExamples.fresh("returnee.notified/ok"), id))
                        .taken())
                .isTrue();

        Way.Outcome other = posted(envelope(SoapExamples.fresh("returnee.notified/ok"), id));

        assertThat(other.code()).isEqualTo("validate.duplicate-conflict");
    }

    @Test
    void anEnvelopeIdIsOneSendersAlone() {
        String id = id();
        assertThat(posted(envelope(SoapExamples.fresh("returnee.notified/ok"), id))
                        .taken())
                .isTrue();
        ObjectNode relay = SoapExamples.fresh("returnee.notified/relay");

        SoapSending police = gateway.soap(POLICE);
        SoapSending.Reply other = police.post(SoapSending.text(police.envelope("Submit", request(relay), id)));

        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void aNoticeVersionIsOneContent() {
        ObjectNode document = SoapExamples.fresh("returnee.notified/ok");
        assertThat(rest.submit(PST, document).taken()).isTrue();
        ObjectNode changed = document.deepCopy();
        changed.withObject("/content/travel").put("arrivalDate", "2026-10-29");

        Way.Outcome overRest = rest.submit(PST, changed);
        Way.Outcome overSoap = soap.submit(PST, changed);

        assertThat(overSoap.code()).isEqualTo("validate.duplicate-conflict");
        assertThat(Told.alike(overSoap.message())).isEqualTo(Told.alike(overRest.message()));
    }

    private static String envelope(ObjectNode document, String id) {
        return SoapSending.text(gateway.soap(PST).envelope("Submit", request(document), id));
    }

    private static Way.Outcome posted(String envelope) {
        return Way.Soap.outcome(gateway.soap(PST).post(envelope));
    }

    private static JsonNode request(ObjectNode document) {
        ObjectNode request = StrictJson.mapper().createObjectNode();
        request.set("submission", document);
        return request;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
