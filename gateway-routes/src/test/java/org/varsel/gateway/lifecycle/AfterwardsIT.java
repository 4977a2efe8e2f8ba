package org.varsel.gateway.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PRISON;
import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.TestHome.TRONDHEIM;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;

/** What comes after a notice was recorded: the inbox, later receipts, withdrawal, the end of its time. */
@SuppressWarnings("NullAway.Init") // made before all
class AfterwardsIT {
    private static final URI NOBODY = URI.create("https://127.0.0.1:1/varsel");

    @TempDir
    static Path folder;

    static TestHome home;
    static PartyFiles files;
    static Notices notices;
    static Recipient bergen;
    static Recipient police;
    static LiveGateway gateway;

    @BeforeAll
    static void start() {
        home = TestHome.in(folder);
        files = new PartyFiles(home);
        notices = new Notices(home);
        bergen = Recipient.start(home, BERGEN, home.tls(BERGEN), folder.resolve("bergen"));
        police = Recipient.start(home, POLICE, home.tls(POLICE), folder.resolve("police"));
        files.endpoint(BERGEN, bergen.endpoint());
        files.endpoint(POLICE, police.endpoint());
        gateway = LiveGateway.start(home, "--varsel.delivery.lease=10s");
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
        bergen.close();
        police.close();
    }

    // --- later receipts

    @Test
    void theBusinessReceiptAcceptsWhatWasDelivered() {
        Received received = delivered(notices.own());

        HttpResponse<String> answer = gateway.receipt(BERGEN, received.receipt("R6", "accepted"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(LiveGateway.json(answer).path("status").asText()).isEqualTo("recorded");
        assertThat(gateway.state(POLICE, received.noticeId())).isEqualTo("accepted");
        assertThat(gateway.receipts(POLICE, received.noticeId(), "R6")).hasSize(1);
    }

    @Test
    void theBusinessReceiptRejectsWhatWasDelivered() {
        Received received = delivered(notices.own());

        assertThat(gateway.receipt(BERGEN, received.receipt("R6", "rejected")).statusCode())
                .isEqualTo(202);

        assertThat(gateway.state(POLICE, received.noticeId())).isEqualTo("rejected");
    }

    @Test
    void aReceiptAgainIsRecordedOnce() {
        Received received = delivered(notices.own());
        String receipt = received.receipt("R6", "accepted");
        gateway.receipt(BERGEN, receipt);

        HttpResponse<String> again = gateway.receipt(BERGEN, receipt);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(gateway.receipts(POLICE, received.noticeId(), "R6")).hasSize(1);
        assertThat(gateway.log().about(received.disclosureId(), "receipt"))
                .filteredOn(entry -> entry.text("kind").equals("R6"))
                .hasSize(1);
    }

    @Test
    void aReceiptIdThatWasUsedForAnotherReceiptIsRefused() {
        Received received = delivered(notices.own());
        String id = UUID.randomUUID().toString();
        gateway.receipt(BERGEN, received.receipt("R5", "opened", body -> body.put("receiptId", id)));

        HttpResponse<String> other =
                gateway.receipt(BERGEN, received.receipt("R6", "accepted", body -> body.put("receiptId", id)));

        assertThat(LiveGateway.code(other)).isEqualTo("422 acknowledge.receipt-mismatch");
        assertThat(gateway.state(POLICE, received.noticeId())).isEqualTo("delivered");
    }

    @Test
    void aReceiptOfAForeignPartyRevealsNothing() {
        Received received = delivered(notices.own());

        for (String party : List.of(TRONDHEIM, PRISON, POLICE, PST)) {
            Received stranger = new Received(party, home.seal(party), received.event(), received.disclosure());
            HttpResponse<String> real = gateway.receipt(party, stranger.receipt("R6", "rejected"));
            HttpResponse<String> unknown = gateway.receipt(
                    party,
                    stranger.receipt(
                            "R6",
                            "rejected",
                            body -> body.put("disclosureId", UUID.randomUUID().toString())));
            assertThat(LiveGateway.code(real)).isEqualTo("404 acknowledge.receipt-unknown");
            assertThat(LiveGateway.anonymous(real)).isEqualTo(LiveGateway.anonymous(unknown));
        }
        assertThat(gateway.state(POLICE, received.noticeId())).isEqualTo("delivered");
    }

    @Test
    void aReceiptThatOnlyTheGatewayGivesIsRefused() {
        Received received = delivered(notices.own());

        HttpResponse<String> answer = gateway.receipt(BERGEN, received.receipt("R8", "expired"));

        assertThat(LiveGateway.code(answer)).isEqualTo("404 acknowledge.receipt-unknown");
        assertThat(gateway.state(POLICE, received.noticeId())).isEqualTo("delivered");
    }

    @Test
    void theStatusExistsForTheSenderAlone() {
        Sending sending = notices.own();
        delivered(sending);

        for (String party : List.of(BERGEN, PST, PRISON, TRONDHEIM)) {
            HttpResponse<String> real = gateway.get(party, "/api/v1/notices/" + sending.header("noticeId"));
            HttpResponse<String> unknown = gateway.get(party, "/api/v1/notices/" + UUID.randomUUID());
            assertThat(LiveGateway.code(real)).isEqualTo("404 status.not-found");
            assertThat(LiveGateway.anonymous(real)).isEqualTo(LiveGateway.anonymous(unknown));
        }
    }

    // --- inbox

    @Test
    void theInboxLeasesAndComesAgainUntilItIsAcknowledged() {
        Sending sending = notices.toTrondheim();
        gateway.accepted(POLICE, sending);

        JsonNode first = fetched(TRONDHEIM, sending).get(0);
        Instant until = Instant.parse(first.path("leaseUntil").asText());
        assertThat(deliveries(TRONDHEIM, sending)).isEmpty();
        for (String party : List.of(BERGEN, POLICE, PST, PRISON)) {
            assertThat(LiveGateway.json(gateway.get(party, "/api/v1/inbox")).path("deliveries"))
                    .isEmpty();
        }

        JsonNode second = fetched(TRONDHEIM, sending).get(0);
        assertThat(Instant.now()).isAfter(until.minusSeconds(1));
        assertThat(second.path("delivery")).isEqualTo(first.path("delivery"));
        Received received = Received.open(TRONDHEIM, home.seal(TRONDHEIM), second.path("delivery"));
        assertThat(gateway.receipt(TRONDHEIM, received.receipt("R4", "delivered"))
                        .statusCode())
                .isEqualTo(202);

        assertThat(gateway.state(POLICE, sending.header("noticeId"))).isEqualTo("delivered");
        assertThat(gateway.log().waiting(received.disclosureId())).isFalse();
        assertThat(deliveries(TRONDHEIM, sending)).isEmpty();
        assertThat(gateway.log().about(received.disclosureId(), "dispatch"))
                .extracting(entry -> entry.text("attempt"))
                .hasSize(2);
    }

    // --- withdrawal

    @Test
    void whatWasWithdrawnBeforeItsDeliveryNeverLeaves() {
        files.endpoint(BERGEN, NOBODY);
        awaitRegistered(BERGEN, NOBODY);
        Sending sending = notices.own();
        gateway.accepted(POLICE, sending);

        gateway.accepted(POLICE, notices.withdrawal(POLICE, sending));

        assertThat(gateway.state(POLICE, sending.header("noticeId"))).isEqualTo("withdrawn");
        files.endpoint(BERGEN, bergen.endpoint());
        awaitRegistered(BERGEN, bergen.endpoint());
        delivered(notices.own());
        assertThat(bergen.arrivals(sending.header("noticeId"))).isEmpty();
        assertThat(gateway.log().about(disclosureId(POLICE, sending), "withdrawal"))
                .hasSize(1);
    }

    @Test
    void aRecipientIsToldOfAWithdrawalAndItsDestructionIsTracked() {
        Sending sending = notices.own();
        Received received = delivered(sending);
        Sending withdrawal = notices.withdrawal(POLICE, sending);
        gateway.accepted(POLICE, withdrawal);
        Received told = delivered(withdrawal);
        assertThat(told.disclosure().at("/header/inReplyTo").asText()).isEqualTo(sending.header("noticeId"));
        assertThat(told.disclosure().at("/content/withdrawal/destroyBy").asText())
                .isEqualTo("2026-12-10");
        assertThat(told.disclosure().path("content")).hasSize(1);
        assertThat(gateway.state(POLICE, sending.header("noticeId"))).isEqualTo("withdrawn");

        HttpResponse<String> answer = gateway.receipt(BERGEN, told.receipt("R7", "destroyed"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(gateway.state(POLICE, sending.header("noticeId"))).isEqualTo("destroyed");
        assertThat(gateway.receipts(POLICE, withdrawal.header("noticeId"), "R7"))
                .hasSize(1);
        assertThat(gateway.log().about(received.disclosureId(), "destruction")).hasSize(1);
    }

    @Test
    void theSameWithdrawalAgainGetsTheSameReceipts() {
        Sending sending = notices.own();
        delivered(sending);
        String body = notices.withdrawal(POLICE, sending).body();
        JsonNode first = LiveGateway.json(gateway.post(POLICE, body));

        HttpResponse<String> again = gateway.post(POLICE, body);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(LiveGateway.json(again).at("/receipts/0")).isEqualTo(first.at("/receipts/0"));
        assertThat(LiveGateway.json(again).at("/receipts/1")).isEqualTo(first.at("/receipts/1"));
        assertThat(gateway.log().about(disclosureId(POLICE, sending), "withdrawal"))
                .hasSize(1);
    }

    @Test
    void aSecondWithdrawalHasNothingLeftToWithdraw() {
        Sending sending = notices.own();
        delivered(sending);
        gateway.accepted(POLICE, notices.withdrawal(POLICE, sending));

        HttpResponse<String> second = gateway.post(POLICE, notices.withdrawal(POLICE, sending));

        assertThat(LiveGateway.code(second)).isEqualTo("422 validate.reply-unknown");
    }

    @Test
    void nobodyWithdrawsTheNoticeOfAnother() {
        Sending sending = notices.own();
        delivered(sending);

        HttpResponse<String> real = gateway.post(PST, notices.withdrawal(PST, sending));
        HttpResponse<String> unknown = gateway.post(PST, notices.withdrawal(PST, notices.own()));

        assertThat(LiveGateway.code(real)).isEqualTo("422 validate.reply-unknown");
        assertThat(LiveGateway.anonymous(real)).isEqualTo(LiveGateway.anonymous(unknown));
        assertThat(gateway.state(POLICE, sending.header("noticeId"))).isEqualTo("delivered");
    }

    // --- expiry

    @Test
    void whatIsNotDeliveredInItsTimeIsNeverSent() {
        files.endpoint(BERGEN, NOBODY);
        awaitRegistered(BERGEN, NOBODY);
        Sending sending = expiringIn(notices.own(), 8);
        gateway.accepted(POLICE, sending);

        eventually().untilAsserted(() -> assertThat(gateway.state(POLICE, sending.header("noticeId")))
                .isEqualTo("expired"));

        files.endpoint(BERGEN, bergen.endpoint());
        awaitRegistered(BERGEN, bergen.endpoint());
        delivered(notices.own());
        assertThat(bergen.arrivals(sending.header("noticeId"))).isEmpty();
        List<JsonNode> ended = gateway.receipts(POLICE, sending.header("noticeId"), "R8");
        assertThat(ended).hasSize(1);
        assertThat(ended.get(0).at("/reasons/0/code").asText()).isEqualTo("EXPIRED");
        assertThat(gateway.log().about(disclosureId(POLICE, sending), "expiry"))
                .extracting(entry -> entry.text("code"))
                .containsExactly("not-delivered");
    }

    @Test
    void aReceiptAfterExpiryIsKeptAndChangesNothing() {
        Sending sending = expiringIn(notices.returnee(), 8);
        Recipient.Behaviour down = Recipient.status(500);
        police.meets(
                sending.header("noticeId"),
                java.util.Collections.nCopies(500, down).toArray(Recipient.Behaviour[]::new));
        gateway.accepted(PST, sending);
        eventually().untilAsserted(() -> assertThat(gateway.state(PST, sending.header("noticeId")))
                .isEqualTo("expired"));
        Received received = police.arrivals(sending.header("noticeId")).get(0).what();

        HttpResponse<String> answer = gateway.receipt(POLICE, received.receipt("R4", "delivered"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(gateway.state(PST, sending.header("noticeId"))).isEqualTo("expired");
        assertThat(gateway.receipts(PST, sending.header("noticeId"), "R8")).hasSize(1);
        assertThat(gateway.receipts(PST, sending.header("noticeId"), "R4")).hasSize(1);
    }

    private static Sending expiringIn(Sending sending, int seconds) {
        return sending.header(
                "expiresAt",
                Instant.now()
                        .plusSeconds(seconds)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
    }

    private static Received delivered(Sending sending) {
        String noticeId = sending.header("noticeId");
        if (gateway.get(POLICE, "/api/v1/notices/" + noticeId).statusCode() == 404) {
            gateway.accepted(POLICE, sending);
        }
        eventually()
                .untilAsserted(() -> assertThat(gateway.state(POLICE, noticeId)).isEqualTo("delivered"));
        assertThat(bergen.arrivals(noticeId)).hasSize(1);
        return bergen.arrivals(noticeId).get(0).what();
    }

    private static String disclosureId(String sender, Sending sending) {
        return gateway.standing(sender, sending.header("noticeId"))
                .at("/disclosures/0/disclosureId")
                .asText();
    }

    private static void awaitRegistered(String party, URI endpoint) {
        eventually().untilAsserted(() -> assertThat(gateway.endpointOf(party)).isEqualTo(endpoint.toString()));
    }

    /** Looks into the inbox until the notice is there; the lease of that look stands beside each delivery. */
    private static List<JsonNode> fetched(String party, Sending sending) {
        List<JsonNode> found = new ArrayList<>();
        eventually().until(() -> found.addAll(deliveries(party, sending)));
        return found;
    }

    private static List<JsonNode> deliveries(String party, Sending sending) {
        JsonNode inbox = LiveGateway.json(gateway.get(party, "/api/v1/inbox"));
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode delivery : inbox.path("deliveries")) {
            Received received = Received.open(party, home.seal(party), delivery);
            if (received.noticeId().equals(sending.header("noticeId"))) {
                ObjectNode leased = inbox.deepCopy();
                leased.set("delivery", delivery);
                found.add(leased);
            }
        }
        return found;
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(45)).pollInterval(Duration.ofMillis(100));
    }
}
