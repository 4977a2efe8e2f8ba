package org.varsel.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.keys.PartyFolder;

class SendCommandTest {
    private final World world;
    private final GatewayByHand gateway;
    private final PartyFolder pst;

    SendCommandTest(@TempDir Path folder) throws Exception {
        this.world = new World(folder);
        this.gateway = new GatewayByHand(world);
        this.pst = world.pst(gateway.address());
        gateway.knows(pst);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void showsTheVerifiedReceiptsAndTheDecisionFieldByField() {
        Ran ran = send();

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("status released", "R1", "R2", "signature holds", "no.21.returnee-to-police-district@1")
                .containsPattern("released +identity.fullName")
                .containsPattern("withheld +residence.currentAddress");
        assertThat(gateway.submitted).hasSize(1);
    }

    @Test
    void dryRunAsksForTheDecisionOnly() {
        Ran ran = send("--dry-run");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(gateway.queries).containsExactly("dry-run=true");
        assertThat(ran.out()).contains("nothing was sent on", "Politiregisterloven § 21");
    }

    @Test
    void aDeniedNoticeEndsWithOneAndAWaitingOneWithNought() {
        gateway.standing = "denied";
        assertThat(send().exit()).isEqualTo(1);

        gateway.standing = "held";
        assertThat(send().exit()).isZero();
    }

    @Test
    void aRepeatShowsTheFirstReceipts() {
        gateway.status = 200;
        gateway.contentSha256 = "0".repeat(64);

        Ran ran = send();

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("had this notice already");
    }

    @Test
    void aReceiptOfOtherBytesIsNotBelieved() {
        gateway.contentSha256 = "0".repeat(64);

        Ran ran = send();

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("other bytes than were sent");
    }

    @Test
    void receiptsOfAStrangerProveNothing() {
        gateway.receiptSigner = world.police().openingKey();

        Ran ran = send();

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("nothing is proved");
    }

    @Test
    void aRefusalIsToldWithCodePlaceAndRemedy() {
        gateway.status = 422;
        gateway.problem = "{\"status\":422,\"code\":\"validate.schema\",\"detail\":\"a member is missing\","
                + "\"pointer\":\"/header/threadId\",\"remedy\":\"follow the schema\",\"instance\":\"urn:uuid:1\"}";

        Ran ran = send();

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err())
                .contains("validate.schema", "a member is missing", "/header/threadId", "follow the schema");
    }

    @Test
    void aGatewayThatCannotTakeAnythingNowIsNoRefusal() {
        gateway.status = 503;
        gateway.problem = "{\"status\":503,\"code\":\"record.unavailable\",\"detail\":\"the log cannot be written\"}";

        Ran ran = send();

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).contains("record.unavailable");
    }

    @Test
    void anAnswerThatIsNoProblemReportIsToldByItsStatus() {
        gateway.status = 502;
        gateway.problem = "<html>";

        assertThat(send()).satisfies(ran -> {
            assertThat(ran.exit()).isEqualTo(3);
            assertThat(ran.err()).contains("502").doesNotContain("html");
        });
    }

    @Test
    void aGatewayThatIsNotThereIsToldWithItsAddress() {
        gateway.close();

        Ran ran = send();

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).contains(gateway.address().toString(), "Is the gateway running");
    }

    private Ran send(String... more) {
        Object[] args = new Object[more.length + 4];
        args[0] = "send";
        args[1] = World.notice();
        args[2] = "--as";
        args[3] = pst.folder();
        System.arraycopy(more, 0, args, 4, more.length);
        return Ran.varsel(args);
    }
}
