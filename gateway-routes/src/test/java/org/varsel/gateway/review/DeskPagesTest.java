package org.varsel.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.record.Recorder;

@SuppressWarnings("NullAway.Init") // set before all tests
class DeskPagesTest {
    static Desk desk;
    static String released;
    static String held;

    @BeforeAll
    static void open(@TempDir Path folder) {
        desk = Desk.open(folder);
        released = desk.submit(TestHome.PST, "returnee.notified/ok", document -> {});
        held = desk.submit(TestHome.POLICE, "returnee.notified/relay", document -> {});
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void listsDecisionsNewestFirstWithoutContent() {
        Visitor officer = desk.signedIn("officer");

        String page = officer.get("/disclosures").body();

        assertThat(page).contains(released, held).doesNotContain("Oppdiktsen", Desk.NUMBER, "??");
        assertThat(page.indexOf(held)).isLessThan(page.indexOf(released));
    }

    @Test
    void showsOneDisclosureFieldByFieldWithProofAndClosedContent() {
        Visitor officer = desk.signedIn("officer");

        String page = officer.get("/disclosures/" + released).body();

        assertThat(page)
                .contains("fullName", "Released", "Withheld", "The content is closed", "Holds", "R1", "R2")
                .doesNotContain("Oppdiktsen", Desk.NUMBER, "??");
    }

    @Test
    void opensContentForAStatedUseAndPutsTheLookOnRecordFirst() {
        Visitor officer = desk.signedIn("officer");
        officer.get("/disclosures/" + released);
        long before = desk.entries("consultation");

        Visitor.Page opened = officer.post(
                "/disclosures/" + released + "/content",
                Map.of("use", "lawfulness", "reason", "Sample of the month, number 7"));

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.body()).contains("Tenkt Oppdiktsen", "Nothing left").doesNotContain("??");
        assertThat(desk.entries("consultation")).isEqualTo(before + 1);
        assertThat(officer.get("/disclosures/" + released).body()).doesNotContain("Oppdiktsen");
    }

    @Test
    void showsNothingWhenTheReasonIsMissing() {
        Visitor officer = desk.signedIn("officer");
        officer.get("/disclosures/" + released);
        long before = desk.entries("consultation");

        Visitor.Page refused =
                officer.post("/disclosures/" + released + "/content", Map.of("use", "curiosity", "reason", "because"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("href=\"#use\"", "href=\"#reason\"", "The content is closed")
                .doesNotContain("Oppdiktsen");
        assertThat(desk.entries("consultation")).isEqualTo(before);
    }

    @Test
    void showsNothingWhenTheLookCannotBeRecorded() {
        Visitor officer = desk.signedIn("officer");
        officer.get("/disclosures/" + released);
        Recorder recorder = desk.context().getBean(Recorder.class);

        recorder.stop();
        Visitor.Page refused = officer.post(
                "/disclosures/" + released + "/content",
                Map.of("use", "lawfulness", "reason", "Sample of the month, number 8"));
        recorder.start();

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).contains("nothing was shown", "Try again").doesNotContain("Oppdiktsen", Desk.NUMBER);
    }

    @Test
    void findsByNumberAndByNameAndRecordsEachHit() {
        Visitor officer = desk.signedIn("officer");
        officer.get("/person");
        long before = desk.entries("consultation");

        Visitor.Page byNumber = officer.post("/person", search("number", "178594 00078", "", ""));
        officer.get("/person");
        Visitor.Page byName = officer.post("/person", search("name", "", "TENKT  oppdiktsen", "1994-05-17"));

        assertThat(byNumber.body()).contains(released).doesNotContain("Oppdiktsen", Desk.NUMBER, "??");
        assertThat(byName.body()).contains(released, held);
        assertThat(desk.entries("consultation")).isGreaterThanOrEqualTo(before + 3);
    }

    private static Map<String, String> search(String by, String number, String name, String born) {
        return Map.of(
                "by",
                by,
                "type",
                "no-fnr",
                "number",
                number,
                "fullName",
                name,
                "dateOfBirth",
                born,
                "use",
                "self-monitoring",
                "reason",
                "Asked by the person herself");
    }

    @Test
    void filtersByDecisionPartyRuleAndDay() {
        Visitor officer = desk.signedIn("officer");

        assertThat(officer.get("/disclosures?outcome=referred").body())
                .contains(held)
                .doesNotContain(released);
        assertThat(officer.get("/disclosures?sender=0192:310000000&type=returnee.notified.v1")
                        .body())
                .contains(released)
                .doesNotContain(held);
        assertThat(officer.get("/disclosures?rule=no.21.returnee-to-police-district")
                        .body())
                .contains(released)
                .doesNotContain(held);
        assertThat(officer.get("/disclosures?to=2001-01-01").body()).contains("No decision fits these filters");
    }

    private static void fresh(ObjectNode document) {
        document.withObject("/header")
                .put("noticeId", UUID.randomUUID().toString())
                .put("threadId", UUID.randomUUID().toString());
    }

    @Test
    void showsMarkupInANameAsText() {
        String id = desk.submit(TestHome.PST, "returnee.notified/ok", document -> {
            fresh(document);
            document.withObject("/content/identity").put("fullName", "<script>alert(1)</script> <b>Tenkt</b>");
        });
        Visitor officer = desk.signedIn("officer");
        officer.get("/disclosures/" + id);

        String page = officer.post(
                        "/disclosures/" + id + "/content",
                        Map.of("use", "security", "reason", "Markup was seen in a name"))
                .body();

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script", "<b>Tenkt");
    }

    @Test
    void seesAForgedEntry() {
        JdbcClient writer = JdbcClient.create(desk.context().getBean("storeWriter", HikariDataSource.class));
        String id = desk.submit(TestHome.PST, "returnee.notified/ok", DeskPagesTest::fresh);
        Visitor officer = desk.signedIn("officer");
        assertThat(officer.get("/disclosures/" + id).body()).contains("govuk-tag--green\">Holds");

        writer.sql(
                        """
                UPDATE log_entry SET entry = CAST(replace(CAST(entry AS TEXT), '310000108', '310000302') AS BLOB)
                WHERE domain = 'no-eos' AND idx = (SELECT log_index FROM disclosure WHERE disclosure_id = ?)""")
                .param(id)
                .update();

        assertThat(officer.get("/disclosures/" + id).body())
                .contains("Does not hold", "does not lead to the signed root");
    }

    @Test
    void speaksThreeLanguages() {
        Visitor officer = desk.signedIn("officer");
        officer.get("/");
        officer.post("/language", Map.of("language", "nn", "here", "/"));

        assertThat(officer.get("/disclosures").body())
                .contains("<html", "lang=\"nn\"", "Utleveringar")
                .doesNotContain("??");
        assertThat(officer.get("/nothing").body()).contains("Sida finst ikkje");
    }
}
