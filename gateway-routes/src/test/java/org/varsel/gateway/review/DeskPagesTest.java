package org.varsel.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.TestHome;

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
                .contains("identity.fullName", "Released", "Withheld", "The content is closed", "Holds", "R1", "R2")
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
    void dump() throws Exception {
        Visitor officer = desk.signedIn("officer");
        for (String path :
                new String[] {"/", "/disclosures", "/disclosures/" + released, "/person", "/log", "/log/no-eos"}) {
            Visitor.Page page = officer.get(path);
            Files.writeString(
                    Path.of("/tmp/dump" + path.replace('/', '_').substring(0, Math.min(12, path.length())) + ".html"),
                    page.status() + page.body());
        }
    }
}
