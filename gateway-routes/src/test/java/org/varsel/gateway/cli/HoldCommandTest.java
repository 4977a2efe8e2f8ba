package org.varsel.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.keys.PartyFolder;

class HoldCommandTest {
    private final GatewayByHand gateway;
    private final PartyFolder pst;
    private final String caseId = World.id();
    private final String threadId = World.id();

    HoldCommandTest(@TempDir Path folder) throws Exception {
        World world = new World(folder);
        this.gateway = new GatewayByHand(world);
        this.pst = world.pst(gateway.address());
        gateway.knows(pst);
        gateway.holds = "{\"holds\":[{\"caseId\":\"" + caseId + "\",\"threadId\":\"" + threadId
                + "\",\"type\":\"returnee.notified.v1\",\"sender\":{\"scheme\":\"0192\",\"value\":\"310000108\"},"
                + "\"recipient\":{\"scheme\":\"0192\",\"value\":\"310000302\",\"role\":\"municipality.prevention_officer\"},"
                + "\"askedFacts\":[\"originatorAgrees\"],\"until\":\"2026-11-26T10:00:00Z\"}]}";
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void listsWhatIsAskedOfWhomUntilWhen() {
        Ran ran = Ran.varsel("hold", "list", "--as", pst.folder());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains(caseId, "from 0192:310000108 to 0192:310000302", "originatorAgrees", "2026-11-26T10:00:00Z");
    }

    @Test
    void saysThatNothingWaits() {
        gateway.holds = "{\"holds\":[]}";

        Ran ran = Ran.varsel("hold", "list", "--as", pst.folder());

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("No case waits");
    }

    @Test
    void showsExactlyWhatWouldLeave() {
        gateway.holds = "{\"caseId\":\"" + caseId + "\",\"wouldLeave\":{\"identity\":{\"fullName\":\"Kari Demo\"}},"
                + "\"fields\":[{\"path\":\"identity.fullName\",\"outcome\":\"released\",\"rule\":\"no.27-2@1\",\"citation\":\"§ 27\"}]}";

        Ran ran = Ran.varsel("hold", "show", caseId, "--as", pst.folder());

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("Kari Demo", "no.27-2@1", "§ 27");
    }

    @Test
    void approvalIsASignedNoticeOfANamedOfficer() {
        Ran ran = answer("approve", caseId);

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(gateway.submitted).singleElement().satisfies(notice -> {
            assertThat(text(notice, "/header/type")).isEqualTo("release.agreed.v1");
            assertThat(text(notice, "/header/inReplyTo")).isEqualTo(caseId);
            assertThat(text(notice, "/header/threadId")).isEqualTo(threadId);
            assertThat(text(notice, "/header/sender/value")).isEqualTo("310000000");
            assertThat(text(notice, "/content/answer/officer/name")).isEqualTo("Kari Demo");
            assertThat(text(notice, "/content/answer/reason")).isEqualTo("No source at risk");
        });
    }

    @Test
    void refusalIsAVeto() {
        assertThat(answer("refuse", caseId).exit()).isZero();

        assertThat(gateway.submitted).singleElement().satisfies(notice -> assertThat(text(notice, "/header/type"))
                .isEqualTo("release.vetoed.v1"));
    }

    @Test
    void aCaseThatDoesNotWaitForUsIsNotAnswered() {
        Ran ran = answer("approve", World.id());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("No such case");
        assertThat(gateway.submitted).isEmpty();
    }

    @Test
    void anAnswerNeedsOfficerAndReason() {
        Ran ran = Ran.varsel("hold", "approve", caseId, "--as", pst.folder());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--officer", "--reason");
    }

    @Test
    void aWordThatIsNoCaseIsAUsageError() {
        assertThat(Ran.varsel("hold", "show", "../notices", "--as", pst.folder())
                        .exit())
                .isEqualTo(2);
    }

    private Ran answer(String verb, String id) {
        return Ran.varsel(
                "hold",
                verb,
                id,
                "--as",
                pst.folder(),
                "--officer",
                "Kari Demo",
                "--role",
                "duty lawyer",
                "--reason",
                "No source at risk");
    }

    private static String text(JsonNode notice, String pointer) {
        return notice.at(pointer).asText();
    }
}
