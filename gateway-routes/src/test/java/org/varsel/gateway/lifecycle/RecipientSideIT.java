package org.varsel.gateway.lifecycle;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.lifecycle.Recipient.Arrival;
import org.varsel.gateway.lifecycle.Recipient.Behaviour;
import org.varsel.log.note.NoteVerifier;
import org.varsel.log.verify.LogReport;
import org.varsel.log.verify.LogVerifier;

/** Whatever a recipient does: one disclosure, one effect, and the next good delivery goes through. */
@SuppressWarnings("NullAway.Init") // made before all
class RecipientSideIT {
    private static final String NOBODY = "https://127.0.0.1:1/varsel";

    @TempDir
    static Path folder;

    static TestHome home;
    static PartyFiles files;
    static Recipient police;
    static LiveGateway gateway;

    @BeforeAll
    static void start() {
        home = TestHome.in(folder);
        files = new PartyFiles(home);
        police = Recipient.start(home, POLICE, home.tls(POLICE), folder.resolve("police"));
        files.endpoint(POLICE, police.endpoint());
        gateway = LiveGateway.start(home);
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
        police.close();
    }

    /** After every misbehaviour. */
    @AfterEach
    void theNextGoodDeliveryWorks() {
        Sending good = send();

        delivered(good);

        assertThat(police.arrivals(good.header("noticeId"))).hasSize(1);
    }

    @Test
    void anUnreachableRecipientGetsTheNoticeOnceItIsBack() {
        files.endpoint(POLICE, URI.create(NOBODY));
        awaitRegistered(NOBODY);
        Sending sending = send();
        eventually().untilAsserted(() -> assertThat(attempts(sending)).contains("unreachable"));

        files.endpoint(POLICE, police.endpoint());

        deliveredOnce(sending);
        assertThat(police.arrivals(sending.header("noticeId"))).hasSize(1);
    }

    @Test
    void aRecipientThatDoesNotAnswerInTimeIsTriedAgain() {
        Sending sending = sendMeeting(delivery -> aResponse().withStatus(200).withFixedDelay(6_000));

        deliveredOnce(sending);

        assertThat(attempts(sending)).startsWith("timeout");
    }

    @Test
    void anAnswerThatTricklesIsLeftInTime() {
        Sending sending = sendMeeting(delivery ->
                aResponse().withStatus(200).withBody("x".repeat(1_000)).withChunkedDribbleDelay(200, 60_000));

        deliveredOnce(sending);

        assertThat(attempts(sending)).startsWith("timeout");
    }

    @Test
    void anEndlessBodyIsCutOffAtTheLimit() {
        byte[] endless = new byte[8 * 1024 * 1024];
        Sending sending = sendMeeting(
                delivery -> aResponse().withStatus(200).withBody(endless).withChunkedDribbleDelay(100, 20_000));

        deliveredOnce(sending);

        assertThat(attempts(sending)).startsWith("connection-broken");
    }

    @Test
    void anErrorOfTheRecipientIsTriedAgain() {
        Sending sending = sendMeeting(Recipient.status(500), Recipient.status(503));

        deliveredOnce(sending);

        assertThat(attempts(sending)).startsWith("status-500", "status-503");
    }

    @Test
    void aCutConnectionIsTriedAgain() {
        Sending sending = sendMeeting(
                delivery -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                delivery -> aResponse().withFault(Fault.EMPTY_RESPONSE),
                delivery -> aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));

        deliveredOnce(sending);

        assertThat(attempts(sending)).startsWith("connection-broken", "connection-broken", "connection-broken");
    }

    @Test
    void aRedirectIsNeverFollowed() {
        Sending sending = sendMeeting(
                delivery -> aResponse()
                        .withStatus(302)
                        .withHeader("Location", police.elsewhere().toString()),
                delivery -> aResponse()
                        .withStatus(307)
                        .withHeader("Location", police.elsewhere().toString()),
                delivery -> aResponse()
                        .withStatus(308)
                        .withHeader("Location", police.elsewhere().toString()));

        deliveredOnce(sending);

        assertThat(attempts(sending)).startsWith("redirect", "redirect", "redirect");
        assertThat(police.requestsTo(police.elsewhere().getPath())).isZero();
    }

    @Test
    void anUnsignedReceiptIsNoReceipt() {
        Sending sending = sendMeeting(
                Recipient.answering(delivery -> "received, thank you"),
                Recipient.answering(delivery -> ""),
                Recipient.answering(delivery -> unsigned(delivery.receipt("R4", "delivered"))));

        deliveredOnce(sending);

        assertThat(attempts(sending))
                .startsWith(
                        "acknowledge.receipt-signature",
                        "acknowledge.receipt-signature",
                        "acknowledge.receipt-signature");
    }

    @Test
    void aReceiptOfAnotherPartyIsNoReceipt() {
        Sending sending = sendMeeting(Recipient.answering(delivery -> delivery.receiptSignedBy(home.seal(BERGEN))));

        deliveredOnce(sending);

        assertThat(attempts(sending)).startsWith("acknowledge.receipt-signature");
    }

    @Test
    void aReceiptForOtherBytesIsNoReceipt() {
        Sending sending = sendMeeting(
                Recipient.answering(delivery ->
                        delivery.receipt("R4", "delivered", body -> body.put("contentSha256", "0".repeat(64)))),
                Recipient.answering(delivery -> delivery.receipt(
                        "R4",
                        "delivered",
                        body -> body.put("noticeId", UUID.randomUUID().toString()))),
                Recipient.answering(
                        delivery -> delivery.receipt("R4", "delivered", body -> body.put("noticeVersion", 7))),
                Recipient.answering(delivery -> delivery.receipt(
                        "R4", "delivered", body -> body.withObject("/by/org").put("value", BERGEN))));

        deliveredOnce(sending);

        assertThat(attempts(sending))
                .startsWith(
                        "acknowledge.receipt-mismatch",
                        "acknowledge.receipt-mismatch",
                        "acknowledge.receipt-mismatch",
                        "acknowledge.receipt-mismatch");
    }

    @Test
    void aReceiptForAnotherDisclosureEndsNeither() {
        Sending earlier = send();
        delivered(earlier);
        Received old = police.arrivals(earlier.header("noticeId")).get(0).what();
        Sending sending = sendMeeting(
                Recipient.answering(delivery -> old.receipt("R4", "rejected")),
                Recipient.answering(delivery -> delivery.receipt("R6", "accepted")));

        deliveredOnce(sending);

        assertThat(attempts(sending)).startsWith("acknowledge.receipt-mismatch", "acknowledge.receipt-mismatch");
        assertThat(gateway.state(PST, earlier.header("noticeId"))).isEqualTo("delivered");
    }

    @Test
    void aReceiptThatReusesAnOldReceiptsIdIsNoReceipt() {
        String reused = UUID.randomUUID().toString();
        Sending earlier = sendMeeting(Recipient.answering(
                delivery -> delivery.receipt("R4", "delivered", body -> body.put("receiptId", reused))));
        delivered(earlier);

        Sending sending = sendMeeting(Recipient.answering(
                delivery -> delivery.receipt("R4", "delivered", body -> body.put("receiptId", reused))));

        deliveredOnce(sending);
        assertThat(attempts(sending)).startsWith("acknowledge.receipt-mismatch");
    }

    @Test
    void aSignedRefusalEndsTheDelivery() {
        Sending sending = sendMeeting(Recipient.answering(delivery -> delivery.receipt("R4", "rejected")));

        eventually().untilAsserted(() -> assertThat(state(sending)).isEqualTo("rejected"));

        assertThat(attempts(sending)).containsExactly("refused");
        assertThat(police.arrivals(sending.header("noticeId"))).hasSize(1);
    }

    @Test
    void aChangedCertificateGetsNothingUntilItIsRegistered() {
        SealKey renewed = home.stranger(CertificateUse.TLS);
        try (Recipient changed = Recipient.start(home, POLICE, renewed, folder.resolve("changed"))) {
            files.endpoint(POLICE, changed.endpoint());
            awaitRegistered(changed.endpoint().toString());
            Sending sending = send();
            eventually().untilAsserted(() -> assertThat(attempts(sending)).contains("tls-refused"));
            assertThat(changed.requests()).isZero();

            files.tls(POLICE, renewed);

            deliveredOnce(sending);
            assertThat(changed.arrivals(sending.header("noticeId"))).hasSize(1);
        } finally {
            files.tls(POLICE, home.tls(POLICE));
            files.endpoint(POLICE, police.endpoint());
            awaitRegistered(police.endpoint().toString());
        }
    }

    @Test
    void everyAttemptCarriesTheSameBytesAndWaitsLonger() {
        Behaviour down = Recipient.status(500);
        Sending sending = sendMeeting(down, down, down, down, down);

        deliveredOnce(sending);

        List<Arrival> arrivals = police.arrivals(sending.header("noticeId"));
        assertThat(arrivals).hasSize(6);
        assertThat(arrivals)
                .extracting(arrival -> arrival.what().event())
                .containsOnly(arrivals.get(0).what().event());
        List<Duration> least =
                List.of(50, 100, 200, 400, 400).stream().map(Duration::ofMillis).toList();
        for (int i = 0; i < least.size(); i++) {
            assertThat(Duration.between(
                            arrivals.get(i).at(), arrivals.get(i + 1).at()))
                    .as("wait " + i)
                    .isGreaterThanOrEqualTo(least.get(i));
        }
    }

    @Test
    void aThreadStaysInOrderAndHoldsUpNoOther() {
        Behaviour down = Recipient.status(500);
        Sending first = fresh();
        Sending second = fresh().header("threadId", first.header("threadId"));
        Sending other = fresh();
        police.meets(first.header("noticeId"), down, down, down, down);

        gateway.accepted(PST, first);
        gateway.accepted(PST, second);
        gateway.accepted(PST, other);

        deliveredOnce(first);
        deliveredOnce(second);
        deliveredOnce(other);
        assertThat(police.signedFor())
                .containsSubsequence(first.header("noticeId"), second.header("noticeId"))
                .containsSubsequence(other.header("noticeId"), first.header("noticeId"));
        assertThat(police.arrivals(second.header("noticeId")).get(0).at())
                .isAfter(police.arrivals(first.header("noticeId")).get(4).at());
    }

    @Test
    void theExportedLogHoldsAfterAllThis() {
        Sending sending = sendMeeting(Recipient.status(500));
        deliveredOnce(sending);

        eventually().untilAsserted(() -> {
            LogReport report = LogVerifier.verify(
                    home.home().resolve("log/no-eos"),
                    NoteVerifier.parse(
                            java.nio.file.Files.readString(home.home().resolve("keys/log-no-eos.vkey"))
                                    .strip()));
            assertThat(report.faults()).isEmpty();
            assertThat(report.ok()).isTrue();
        });
    }

    private static Sending fresh() {
        return Sending.fresh(home, PST, "returnee.notified/ok");
    }

    private static Sending send() {
        return sendMeeting();
    }

    private static Sending sendMeeting(Behaviour... behaviours) {
        Sending sending = fresh();
        police.meets(sending.header("noticeId"), behaviours);
        gateway.accepted(PST, sending);
        return sending;
    }

    private static String state(Sending sending) {
        return gateway.state(PST, sending.header("noticeId"));
    }

    private static void delivered(Sending sending) {
        eventually().untilAsserted(() -> assertThat(state(sending)).isEqualTo("delivered"));
    }

    /** One decision on record, one receipt, one effect, nothing left to send. */
    private static void deliveredOnce(Sending sending) {
        delivered(sending);
        JsonNode standing = gateway.standing(PST, sending.header("noticeId"));
        String disclosureId = standing.at("/disclosures/0/disclosureId").asText();
        assertThat(standing.path("disclosures")).hasSize(1);
        assertThat(gateway.receipts(PST, sending.header("noticeId"), "R4")).hasSize(1);
        assertThat(attempts(sending)).endsWith("delivered").containsOnlyOnce("delivered");
        assertThat(gateway.log().about(disclosureId, "disclosure")).hasSize(1);
        assertThat(gateway.log().about(disclosureId, "receipt"))
                .filteredOn(entry -> entry.text("kind").equals("R4"))
                .hasSize(1);
        assertThat(police.arrivals(sending.header("noticeId")))
                .allSatisfy(arrival -> assertThat(arrival.what().disclosureId()).isEqualTo(disclosureId));
    }

    private static List<String> attempts(Sending sending) {
        return gateway.log()
                .attempts(gateway.standing(PST, sending.header("noticeId"))
                        .at("/disclosures/0/disclosureId")
                        .asText());
    }

    private static void awaitRegistered(String endpoint) {
        eventually().untilAsserted(() -> assertThat(gateway.endpointOf(POLICE)).isEqualTo(endpoint));
    }

    private static String unsigned(String jws) {
        return jws.substring(0, jws.lastIndexOf('.') + 1);
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(45)).pollInterval(Duration.ofMillis(100));
    }
}
