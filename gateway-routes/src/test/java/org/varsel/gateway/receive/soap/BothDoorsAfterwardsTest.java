package org.varsel.gateway.receive.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PRISON;
import static org.varsel.gateway.TestHome.PST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.keys.SignedReceiptText;
import org.varsel.gateway.keys.WireForm;
import org.varsel.gateway.record.Sha256Hex;
import org.varsel.schemas.json.StrictJson;

/** What comes after a notice was handed in is the same at both doors: trials, questions, withdrawals, answers, receipts. */
@ExtendWith(OneGateway.Given.class)
@SuppressWarnings("NullAway.Init") // set before all
class BothDoorsAfterwardsTest {
    static OneGateway gateway;
    static Entries log;
    static Way rest;
    static Way soap;

    @BeforeAll
    static void open(OneGateway given) {
        gateway = given;
        log = new Entries(given.home().home());
        rest = new Way.Rest(given);
        soap = new Way.Soap(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "returnee.notified/ok",
                "returnee.notified/relay",
                "detention.releasePlanned/no-consent",
                "returnee.notified/bad-no-purpose"
            })
    void aTrialIsAnsweredTheSame(String example) {
        ObjectNode document = SoapExamples.fresh(example);

        Followed tried = follow(rest, way -> way.submit(SoapExamples.sender(document), document, true));

        follow(soap, way -> way.submit(SoapExamples.sender(document), document, true))
                .isAlike(tried);
        assertThat(tried.deliveries()).isEmpty();
    }

    @Test
    void aNoticeHasOneStatusWhicheverDoorItCameByAndWhicheverIsAsked() {
        for (Way door : List.of(rest, soap)) {
            ObjectNode document = SoapExamples.fresh("returnee.notified/ok");
            assertThat(door.submit(PST, document).taken()).isTrue();
            String id = document.at("/header/noticeId").asText();

            Way.Outcome asked = rest.status(PST, id);

            assertThat(asked.taken()).isTrue();
            assertThat(asked.message().path("receipts")).hasSize(2);
            assertThat(soap.status(PST, id).message()).isEqualTo(asked.message());
        }
    }

    @Test
    void aNoticeThatIsNotOnesOwnDoesNotExistAtEitherDoor() {
        ObjectNode document = SoapExamples.fresh("returnee.notified/ok");
        assertThat(soap.submit(PST, document).taken()).isTrue();
        String id = document.at("/header/noticeId").asText();
        Followed unknown =
                follow(rest, way -> way.status(PRISON, UUID.randomUUID().toString()));

        follow(soap, way -> way.status(PRISON, id)).isAlike(unknown);
        follow(rest, way -> way.status(PRISON, id)).isAlike(unknown);
        assertThat(unknown.outcome().code()).isEqualTo("status.not-found");
    }

    @Test
    void aWithdrawalIsTheSame() {
        Followed first = withdrawn(rest, (way, document) -> way.withdraw(PRISON, document));

        withdrawn(soap, (way, document) -> way.withdraw(PRISON, document)).isAlike(first);
        withdrawn(soap, (way, document) -> way.submit(PRISON, document)).isAlike(first);
        assertThat(first.outcome().taken()).isTrue();
        assertThat(first.disclosures()).hasSize(1);
    }

    @Test
    void theWithdrawOperationTakesNothingElse() {
        Way.Outcome outcome = soap.withdraw(PST, SoapExamples.fresh("returnee.notified/ok"));

        assertThat(outcome.code()).isEqualTo("receive.operation");
    }

    @ParameterizedTest
    @CsvSource({"agreed, disclosure", "vetoed, refusal"})
    void anAnswerToACaseIsTheSame(String word, String entry) {
        Followed first = answered(rest, word);

        answered(soap, word).isAlike(first);
        assertThat(first.outcome().taken()).isTrue();
        assertThat(first.entries()).extracting(Entries.Entry::type).contains("approval", entry);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 51})
    void anInboxRefusesTheSameNumbers(int most) {
        Followed first = follow(rest, way -> way.inbox(BERGEN, most));

        follow(soap, way -> way.inbox(BERGEN, most)).isAlike(first);
        assertThat(first.outcome().code()).isEqualTo("receive.parameter");
    }

    @ParameterizedTest
    @CsvSource({
        "R4, delivered, JOSE",
        "R5, opened, JOSE",
        "R6, accepted, JOSE",
        "R4, delivered, XML",
        "R6, accepted, XML"
    })
    void aReceiptIsRecordedTheSame(String kind, String status, WireForm form) {
        String overRest = receipt(rest, kind, status, WireForm.JOSE);
        String overSoap = receipt(soap, kind, status, form);

        Followed first = follow(rest, way -> way.acknowledge(POLICE, overRest));
        Followed again = follow(rest, way -> way.acknowledge(POLICE, overRest));

        assertThat(first.outcome().taken()).as(first.outcome().toString()).isTrue();
        follow(soap, way -> way.acknowledge(POLICE, overSoap)).isAlike(first);
        follow(soap, way -> way.acknowledge(POLICE, overSoap)).isAlike(again);
        follow(soap, way -> way.acknowledge(POLICE, overRest)).isAlike(again);
        assertThat(again.entries()).isEmpty();
    }

    private interface Request {
        Way.Outcome of(Way way, ObjectNode document);
    }

    private static Followed withdrawn(Way door, Request request) {
        ObjectNode document = SoapExamples.fresh("detention.releasePlanned/ok");
        Followed sent = follow(door, way -> way.submit(PRISON, document));
        assertThat(sent.disclosures()).isNotEmpty();
        ObjectNode withdrawal = SoapExamples.fresh("notice.withdrawn/ok");
        withdrawal
                .withObject("/header")
                .put("inReplyTo", document.at("/header/noticeId").asText())
                .put("threadId", document.at("/header/threadId").asText());
        return follow(door, way -> request.of(way, withdrawal));
    }

    private static Followed answered(Way door, String word) {
        ObjectNode relayed = SoapExamples.fresh("returnee.notified/relay");
        Way.Outcome held = door.submit(POLICE, relayed);
        ObjectNode answer = SoapExamples.fresh("release." + word + "/ok");
        answer.withObject("/header")
                .put("inReplyTo", held.message().at("/disclosures/0/caseId").asText())
                .put("threadId", relayed.at("/header/threadId").asText());
        return follow(door, way -> way.submit(PST, answer));
    }

    /** The police district's receipt for a notice that was sent and fetched by that door. */
    private static String receipt(Way door, String kind, String status, WireForm form) {
        ObjectNode document = SoapExamples.fresh("returnee.notified/ok");
        Followed sent = follow(door, way -> way.submit(PST, document));
        JsonNode delivery = sent.deliveries().get(0);
        ObjectNode receipt = StrictJson.mapper().createObjectNode();
        receipt.put("receiptId", UUID.randomUUID().toString());
        receipt.put("kind", kind);
        receipt.put("disclosureId", delivery.path("id").asText());
        receipt.put("noticeId", document.at("/header/noticeId").asText());
        receipt.put("noticeVersion", 1);
        receipt.put(
                "contentSha256", Sha256Hex.of(delivery.at("/data/jwe").asText().getBytes(StandardCharsets.US_ASCII)));
        receipt.put("status", status);
        receipt.putArray("reasons");
        receipt.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        ObjectNode by = receipt.putObject("by");
        by.putObject("org").put("scheme", "0192").put("value", POLICE);
        by.put("role", "police");
        return SignedReceiptText.sign(receipt, form, gateway.home().seal(POLICE))
                .text();
    }

    private static Followed follow(Way door, Function<Way, Way.Outcome> request) {
        return Followed.through(door, gateway, log, request);
    }
}
