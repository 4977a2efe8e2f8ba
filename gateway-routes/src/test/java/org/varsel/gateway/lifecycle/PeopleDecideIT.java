package org.varsel.gateway.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PRISON;
import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.TestHome.TRONDHEIM;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;

/** The law and people decide, through the door: what is held, denied, agreed, refused, left unanswered. */
@SuppressWarnings("NullAway.Init") // made before all
class PeopleDecideIT {
    private static final String SWEDEN = "310000809";

    @TempDir
    static Path folder;

    static TestHome home;
    static Notices notices;
    static Recipient police;
    static Recipient bergen;
    static LiveGateway gateway;

    @BeforeAll
    static void start() {
        home = TestHome.in(folder);
        notices = new Notices(home);
        PartyFiles files = new PartyFiles(home);
        police = Recipient.start(home, POLICE, home.tls(POLICE), folder.resolve("police"));
        bergen = Recipient.start(home, BERGEN, home.tls(BERGEN), folder.resolve("bergen"));
        files.endpoint(POLICE, police.endpoint());
        files.endpoint(BERGEN, bergen.endpoint());
        files.foreignPolice(SWEDEN);
        gateway = LiveGateway.start(home);
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
        police.close();
        bergen.close();
    }

    // --- hold

    @Test
    void aHeldCaseShowsItsOriginatorExactlyWhatWouldLeave() {
        Sending relay = notices.relay();
        String caseId = held(relay);

        JsonNode listed = listed(PST, caseId);
        JsonNode shown = LiveGateway.json(gateway.get(PST, "/api/v1/holds/" + caseId));

        assertThat(listed.path("noticeId").asText()).isEqualTo(relay.header("noticeId"));
        assertThat(listed.path("askedFacts")).extracting(JsonNode::asText).containsExactly("originatorAgrees");
        assertThat(listed.has("wouldLeave")).isFalse();
        assertThat(gateway.log().about(disclosureId(relay), "consultation")).hasSize(1);
        agree(caseId);
        assertThat(arrived(relay).disclosure().path("content")).isEqualTo(shown.path("wouldLeave"));
    }

    @Test
    void aHeldCaseDoesNotExistForAPartyThatWasNotAsked() {
        String caseId = held(notices.relay());

        for (String party : List.of(POLICE, BERGEN, PRISON, TRONDHEIM)) {
            HttpResponse<String> real = gateway.get(party, "/api/v1/holds/" + caseId);
            HttpResponse<String> unknown = gateway.get(party, "/api/v1/holds/" + UUID.randomUUID());
            assertThat(LiveGateway.code(real)).isEqualTo("404 hold.case-unknown");
            assertThat(LiveGateway.anonymous(real)).isEqualTo(LiveGateway.anonymous(unknown));
            assertThat(gateway.get(party, "/api/v1/holds").body()).doesNotContain(caseId);
        }
    }

    @Test
    void anAnswerOfAPartyThatWasNotAskedIsRefusedAsIfThereWereNoCase() {
        Sending relay = notices.relay();
        String caseId = held(relay);

        for (String party : List.of(POLICE, PRISON)) {
            HttpResponse<String> real = gateway.post(party, notices.answer(party, "agreed", caseId));
            HttpResponse<String> unknown = gateway.post(
                    party, notices.answer(party, "agreed", UUID.randomUUID().toString()));
            assertThat(LiveGateway.code(real)).isEqualTo("404 hold.case-unknown");
            assertThat(LiveGateway.anonymous(real)).isEqualTo(LiveGateway.anonymous(unknown));
        }
        assertThat(gateway.state(POLICE, relay.header("noticeId"))).isEqualTo("held");
        assertThat(bergen.arrivals(relay.header("noticeId"))).isEmpty();
    }

    @Test
    void nothingLeavesAfterAVeto() {
        Sending relay = notices.relay();
        String caseId = held(relay);

        gateway.accepted(PST, notices.answer(PST, "vetoed", caseId));

        requireWithheld(relay, "vetoed");
        assertThat(gateway.log().about(disclosureId(relay), "approval"))
                .extracting(entry -> entry.text("status"))
                .containsExactly("refused");
    }

    @Test
    void aSettledCaseTakesNoSecondAnswer() {
        Sending relay = notices.relay();
        String caseId = held(relay);
        gateway.accepted(PST, notices.answer(PST, "vetoed", caseId));

        HttpResponse<String> second = gateway.post(PST, notices.answer(PST, "agreed", caseId));

        assertThat(LiveGateway.code(second)).isEqualTo("409 hold.already-settled");
        requireWithheld(relay, "second answer");
    }

    @Test
    void theSameAnswerTwiceIsOneAnswer() {
        Sending relay = notices.relay();
        Sending answer = notices.answer(PST, "agreed", held(relay));
        String body = answer.body();
        HttpResponse<String> first = gateway.post(PST, body);

        HttpResponse<String> again = gateway.post(PST, body);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(LiveGateway.json(again).path("receipts"))
                .isEqualTo(LiveGateway.json(first).path("receipts"));
        arrived(relay);
        assertThat(gateway.log().about(disclosureId(relay), "approval")).hasSize(1);
        assertThat(gateway.log().about(disclosureId(relay), "disclosure")).hasSize(1);
    }

    @Test
    void silencePastTheLimitWithholds() {
        gateway.restart("--varsel.hold.longest=2s");
        Sending relay = notices.relay();
        JsonNode answer = gateway.accepted(POLICE, relay);
        assertThat(answer.path("status").asText()).isEqualTo("held");
        String caseId = answer.at("/disclosures/0/caseId").asText();

        requireWithheld(relay, "silence");

        assertThat(gateway.log().about(disclosureId(relay), "expiry"))
                .extracting(entry -> entry.text("code"))
                .containsExactly("no-answer");
        assertThat(LiveGateway.code(gateway.post(PST, notices.answer(PST, "agreed", caseId))))
                .isEqualTo("409 hold.already-settled");
        assertThat(bergen.arrivals(relay.header("noticeId"))).isEmpty();
        gateway.restart();
    }

    @Test
    void aWithdrawnCaseWaitsNoMoreAndItsRecipientLearnsNothing() {
        Sending relay = notices.relay();
        String caseId = held(relay);

        Sending withdrawal = notices.withdrawal(POLICE, relay);
        gateway.accepted(POLICE, withdrawal);

        assertThat(gateway.get(PST, "/api/v1/holds").body()).doesNotContain(caseId);
        assertThat(LiveGateway.code(gateway.get(PST, "/api/v1/holds/" + caseId)))
                .isEqualTo("404 hold.case-unknown");
        assertThat(LiveGateway.code(gateway.post(PST, notices.answer(PST, "agreed", caseId))))
                .isEqualTo("409 hold.already-settled");
        assertThat(gateway.state(POLICE, relay.header("noticeId"))).isEqualTo("withdrawn");
        arrivedAfterwards();
        assertThat(bergen.arrivals(relay.header("noticeId"))).isEmpty();
        assertThat(bergen.arrivals(withdrawal.header("noticeId"))).isEmpty();
    }

    // --- dry run

    @Test
    void aDryRunExplainsSendsNothingAndIsOnRecordOnce() {
        Sending own = notices.own();

        HttpResponse<String> answer = gateway.dryRun(POLICE, own);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode decision = LiveGateway.json(answer).at("/decisions/0");
        assertThat(LiveGateway.json(answer).path("dryRun").asBoolean()).isTrue();
        assertThat(decision.path("outcome").asText()).isEqualTo("permitted");
        assertThat(decision.path("explanation")).isNotEmpty().allSatisfy(field -> {
            assertThat(field.path("path").asText()).contains(".");
            assertThat(field.path("sentences")).isNotEmpty();
        });
        assertThat(gateway.get(POLICE, "/api/v1/notices/" + own.header("noticeId"))
                        .statusCode())
                .isEqualTo(404);
        arrivedAfterwards();
        assertThat(bergen.arrivals(own.header("noticeId"))).isEmpty();
        assertThat(gateway.log().all("no-datatilsynet"))
                .filteredOn(entry -> entry.text("ref").equals(own.header("noticeId")))
                .extracting(RecordedLog.Entry::typ)
                .containsExactly("dry-run");
    }

    @Test
    void aDryRunDoesNotStandInTheWayOfTheNotice() {
        Sending own = notices.own();
        gateway.dryRun(POLICE, own);

        gateway.accepted(POLICE, own);

        arrived(own);
    }

    // --- law

    @Test
    void whatTheLawPermitsLeaves() {
        Sending own = notices.own();

        JsonNode answer = gateway.accepted(POLICE, own);

        assertThat(answer.path("status").asText()).isEqualTo("released");
        assertThat(arrived(own).disclosure().at("/content/identity/dateOfBirth").asText())
                .isEqualTo("1994-05");
    }

    @Test
    void aNoticeWithoutPurposeIsRefused() {
        Sending own = notices.own().document(d -> d.withObject("/legal").remove("purpose"));

        assertThat(LiveGateway.code(gateway.post(POLICE, own))).isEqualTo("422 validate.purpose-unknown");
    }

    @Test
    void aPurposeThatIsNotListedIsRefused() {
        Sending own = notices.own().legal("purpose", "curiosity");

        assertThat(LiveGateway.code(gateway.post(POLICE, own))).isEqualTo("422 validate.purpose-unknown");
    }

    @Test
    void aPurposeForWhichNoRulePermitsIsDenied() {
        requireDenied(notices.own().legal("purpose", "public-order"));
    }

    @Test
    void aMissingAttestationIsAskedOfTheSender() {
        Sending own = Notices.without(notices.own(), "sourceEvaluation");

        String caseId = held(own);

        assertThat(listed(POLICE, caseId).path("askedFacts"))
                .extracting(JsonNode::asText)
                .containsExactly("sourceEvaluation");
        assertThat(bergen.arrivals(own.header("noticeId"))).isEmpty();
    }

    @Test
    void aMissingStatementOfNecessityIsDenied() {
        requireDenied(notices.own().document(d -> d.withObject("/legal").remove("necessityStatement")));
    }

    @Test
    void aSenderCannotAgreeForItsOriginator() {
        Sending relay = Notices.attesting(notices.relay(), "originatorAgrees", true);

        HttpResponse<String> answer = gateway.post(POLICE, relay);

        assertThat(LiveGateway.code(answer)).isEqualTo("422 decide.fact-unknown");
        assertThat(LiveGateway.json(answer).path("pointer").asText()).isEqualTo("/legal/attestations/4/fact");
        assertThat(bergen.arrivals(relay.header("noticeId"))).isEmpty();
    }

    @Test
    void aSenderCannotAttestWhatTheRegisterSays() {
        Sending own = Notices.attesting(notices.own(), "homeMunicipality", true);

        assertThat(LiveGateway.code(gateway.post(POLICE, own))).isEqualTo("422 decide.fact-unknown");
    }

    @Test
    void aFactThatIsAttestedTwiceIsRefused() {
        Sending own = Notices.attesting(notices.own(), "freeTextReviewed", false);

        assertThat(LiveGateway.code(gateway.post(POLICE, own))).isEqualTo("422 decide.fact-conflict");
    }

    @Test
    void aNoticeAboutAChildGoesToNoMunicipality() {
        requireDenied(
                notices.own().document(d -> d.withObject("/content/identity").put("dateOfBirth", "2012-03-04")));
    }

    @Test
    void contentOfAnInvestigationGoesToNoMunicipality() {
        requireDenied(notices.own().document(d -> d.withObject("/legal").put("investigationContent", true)));
    }

    @Test
    void aClassificationAboveTheCeilingGoesToNoMunicipality() {
        requireDenied(notices.own().legal("classification", "R"));
    }

    @Test
    void anUnknownClassificationCountsAsTheHighest() {
        requireDenied(notices.own().legal("classification", "HUSH HUSH"));
        Sending toPolice = notices.returnee().legal("classification", "HUSH HUSH");
        assertThat(gateway.accepted(PST, toPolice).path("status").asText()).isEqualTo("denied");
    }

    @Test
    void noNoticeCrossesABorder() {
        Sending abroad = Notices.to(notices.returnee(), SWEDEN, "police");

        JsonNode answer = gateway.accepted(PST, abroad);

        assertThat(answer.path("status").asText()).isEqualTo("denied");
        JsonNode decision =
                gateway.receipts(PST, abroad.header("noticeId"), "R2").get(0).path("decision");
        assertThat(decision.path("fields")).allSatisfy(field -> {
            assertThat(field.path("outcome").asText()).isEqualTo("withheld");
            assertThat(field.path("rule").asText()).startsWith("no.floor.no-shortcut-across-the-border@");
        });
    }

    @Test
    void anotherMunicipalityThanTheHomeIsToldNothing() {
        requireDenied(Notices.livingInTrondheim(notices.own()));
    }

    private static String held(Sending sending) {
        JsonNode answer = gateway.accepted(POLICE, sending);
        assertThat(answer.path("status").asText()).isEqualTo("held");
        assertThat(answer.at("/disclosures/0/outcome").asText()).isEqualTo("referred");
        return answer.at("/disclosures/0/caseId").asText();
    }

    private static void agree(String caseId) {
        gateway.accepted(PST, notices.answer(PST, "agreed", caseId));
    }

    private static JsonNode listed(String party, String caseId) {
        return StreamSupport.stream(
                        LiveGateway.json(gateway.get(party, "/api/v1/holds"))
                                .path("holds")
                                .spliterator(),
                        false)
                .filter(hold -> hold.path("caseId").asText().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private static String disclosureId(Sending sending) {
        return gateway.standing(POLICE, sending.header("noticeId"))
                .at("/disclosures/0/disclosureId")
                .asText();
    }

    /** Denied at once, with a reason for every field; nothing left. */
    private static void requireDenied(Sending sending) {
        JsonNode answer = gateway.accepted(POLICE, sending);

        assertThat(answer.path("status").asText()).isEqualTo("denied");
        JsonNode receipt =
                gateway.receipts(POLICE, sending.header("noticeId"), "R2").get(0);
        assertThat(receipt.at("/decision/fields"))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.path("outcome").asText()).isEqualTo("withheld"));
        assertThat(gateway.log().attempts(disclosureId(sending))).isEmpty();
        assertThat(bergen.arrivals(sending.header("noticeId"))).isEmpty();
    }

    private static void requireWithheld(Sending sending, String why) {
        String noticeId = sending.header("noticeId");
        eventually()
                .untilAsserted(() ->
                        assertThat(gateway.state(POLICE, noticeId)).as(why).isEqualTo("withheld"));
        assertThat(gateway.receipts(POLICE, noticeId, "R2"))
                .extracting(receipt -> receipt.path("status").asText())
                .containsExactly("referred", "denied");
        arrivedAfterwards();
        assertThat(bergen.arrivals(noticeId)).isEmpty();
    }

    private static Received arrived(Sending sending) {
        String noticeId = sending.header("noticeId");
        eventually()
                .untilAsserted(() -> assertThat(gateway.state(POLICE, noticeId)).isEqualTo("delivered"));
        assertThat(bergen.arrivals(noticeId)).hasSize(1);
        return bergen.arrivals(noticeId).get(0).what();
    }

    /** A later notice arrived: had there been anything to send before it, it would have come by now. */
    private static void arrivedAfterwards() {
        Sending later = notices.own();
        gateway.accepted(POLICE, later);
        arrived(later);
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(45)).pollInterval(Duration.ofMillis(100));
    }
}
