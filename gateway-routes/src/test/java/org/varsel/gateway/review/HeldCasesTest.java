package org.varsel.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.TestHome;

@SuppressWarnings("NullAway.Init") // set before all tests
class HeldCasesTest {
    static Desk desk;
    static Visitor approver;

    String disclosure;
    String caseId;

    @BeforeAll
    static void open(@TempDir Path folder) {
        desk = Desk.open(folder);
        desk.submit(TestHome.PST, "returnee.notified/ok", document -> {});
        approver = desk.signedIn("approver");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void hold() {
        disclosure = desk.submit(TestHome.POLICE, "returnee.notified/relay", document -> document.withObject("/header")
                .put("noticeId", UUID.randomUUID().toString()));
        caseId = desk.store()
                .sql("SELECT case_id FROM hold_case WHERE disclosure_id = ?")
                .param(disclosure)
                .query(String.class)
                .single();
        approver.get("/holds/" + caseId);
    }

    private Visitor.Page look() {
        return approver.post("/holds/" + caseId + "/open", Map.of("reason", "To answer what we are asked"));
    }

    private Visitor.Page answer(String decision) {
        return approver.post(
                "/holds/" + caseId + "/answer",
                Map.of("decision", decision, "reason", "Need and proportion are clear"));
    }

    private String state() {
        return desk.store()
                .sql("SELECT state FROM disclosure WHERE disclosure_id = ?")
                .param(disclosure)
                .query(String.class)
                .single();
    }

    @Test
    void listShowsNoContent() {
        assertThat(approver.get("/holds").body()).contains(caseId).doesNotContain("Oppdiktsen", Desk.NUMBER, "??");
        assertThat(approver.get("/holds/" + caseId).body()).doesNotContain("Oppdiktsen", Desk.NUMBER, "??");
    }

    @Test
    void approvedCaseIsDecidedAgainAndLeaves() {
        long looks = desk.entries("consultation");

        Visitor.Page seen = look();
        Visitor.Page answered = answer("agree");

        assertThat(seen.body()).contains("Tenkt Oppdiktsen", "Withheld").doesNotContain("??");
        assertThat(desk.entries("consultation")).isEqualTo(looks + 1);
        assertThat(answered.location()).isEqualTo("/holds");
        assertThat(approver.get("/holds").body())
                .contains("Your approval is on record")
                .doesNotContain(caseId);
        assertThat(state()).isEqualTo("LOGGED");
        assertThat(desk.entries("approval")).isPositive();
    }

    @Test
    void refusedCaseLeavesNothing() {
        look();

        answer("refuse");

        assertThat(state()).isEqualTo("WITHHELD");
        Visitor officer = desk.signedIn("officer");
        assertThat(officer.get("/disclosures/" + disclosure).body()).contains("Nothing left", "Denied");
    }

    @Test
    void nobodyAnswersForWhatHeHasNotSeen() {
        Visitor.Page unseen = answer("agree");

        assertThat(unseen.body()).contains("See what would leave");
        assertThat(state()).isEqualTo("HELD");
    }

    @Test
    void answerNeedsADecisionAndAReason() {
        look();

        Visitor.Page wrong = approver.post("/holds/" + caseId + "/answer", Map.of("reason", "no"));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("href=\"#decision\"", "href=\"#reason\"");
        assertThat(state()).isEqualTo("HELD");
    }

    @Test
    void settledCaseSaysSoKindly() {
        look();
        answer("refuse");

        Visitor.Page again = answer("agree");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("You need do nothing");
        assertThat(state()).isEqualTo("WITHHELD");
    }
}
