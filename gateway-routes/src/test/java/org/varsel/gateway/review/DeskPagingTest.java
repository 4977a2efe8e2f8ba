package org.varsel.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.review.read.DisclosureList;

class DeskPagingTest {
    @Test
    void leadsThroughAllPagesWithoutAGapOrARepeat(@TempDir Path folder) {
        try (Desk desk = Desk.open(folder)) {
            for (int i = 0; i < DisclosureList.PAGE + 3; i++) {
                submit(desk);
            }
            Visitor officer = desk.signedIn("officer");

            Visitor.Page first = officer.get("/disclosures");
            Matcher older =
                    Pattern.compile("href=\"(/disclosures\\?after=[^\"]+)\"").matcher(first.body());
            assertThat(older.find()).isTrue();
            submit(desk);
            Visitor.Page second = officer.get(older.group(1));

            List<String> all = new ArrayList<>(ids(first));
            all.addAll(ids(second));
            assertThat(ids(first)).hasSize(DisclosureList.PAGE);
            assertThat(all).doesNotHaveDuplicates().hasSize(DisclosureList.PAGE + 3);
            assertThat(second.body()).contains("Back to the newest");
        }
    }

    private static void submit(Desk desk) {
        desk.submit(TestHome.PST, "returnee.notified/ok", document -> document.withObject("/header")
                .put("noticeId", UUID.randomUUID().toString())
                .put("threadId", UUID.randomUUID().toString()));
    }

    private static List<String> ids(Visitor.Page page) {
        return Pattern.compile("href=\"/disclosures/([0-9a-f-]{36})\"")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
