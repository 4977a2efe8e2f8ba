package org.varsel.gateway.receive.soap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.keys.SignedReceiptText;
import org.varsel.gateway.keys.WireForm;

/**
 * Every example goes in at both doors of one gateway, as JSON and as its twin in XML, and the same comes of it: the outcome
 * or the same refusal at the same places, the receipts, the log entries, and what each recipient reads.
 */
@ExtendWith(OneGateway.Given.class)
@SuppressWarnings("NullAway.Init") // set before all
class BothDoorsTest {

    /** What XML cannot tell: it is no strict JSON to begin with, or has a control character or a number for a text. */
    private static final List<String> WITHOUT_TWIN = List.of(
            "detention.releasePlanned/bad-trailing-bytes",
            "returnee.notified/bad-control-character",
            "returnee.notified/bad-fraction",
            "returnee.notified/bad-half-character",
            "returnee.notified/bad-member-twice",
            "returnee.notified/bad-number-for-text");

    static OneGateway gateway;
    static Entries log;

    @BeforeAll
    static void open(OneGateway given) {
        gateway = given;
        log = new Entries(given.home().home());
    }

    static Stream<String> submissions() {
        return SoapExamples.submissions().filter(name -> !WITHOUT_TWIN.contains(name));
    }

    static Stream<String> receipts() {
        return SoapExamples.receipts();
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void anExampleMeetsTheSame(String name) {
        ObjectNode first = SoapExamples.fresh(name);
        ObjectNode second = SoapExamples.fresh(name);

        Followed rest = through(new Way.Rest(gateway), first);
        Followed soap = through(new Way.Soap(gateway), second);

        soap.isAlike(rest);
        assertThat(rest.outcome().taken()).isEqualTo(!name.contains("/bad-") && !isReply(name) && !isReminder(name));
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void aReceiptMeetsTheSame(String name) {
        ObjectNode receipt = Sending.example(name);
        String party = receipt.at("/by/org/value").asText();
        SealKey key = gateway.home().seal(Followed.RECIPIENTS.contains(party) ? party : TestHome.POLICE);
        String signed = SignedReceiptText.sign(receipt, WireForm.JOSE, key).text();

        Followed rest =
                Followed.through(new Way.Rest(gateway), gateway, log, way -> way.acknowledge(TestHome.POLICE, signed));
        Followed soap =
                Followed.through(new Way.Soap(gateway), gateway, log, way -> way.acknowledge(TestHome.POLICE, signed));

        soap.isAlike(rest);
        assertThat(rest.outcome().code()).startsWith("acknowledge.receipt-");
    }

    @Test
    void whatXmlCannotTellIsExactlyThis() {
        assertThat(SoapExamples.all().filter(name -> !SoapExamples.hasTwin(name)))
                .containsExactlyElementsOf(WITHOUT_TWIN);
    }

    /** Withdrawals and answers name what does not exist here; {@link BothDoorsAfterwardsTest} has those that do. */
    private static boolean isReply(String name) {
        return name.startsWith("notice.withdrawn/") || name.startsWith("release.");
    }

    /** Only the gateway sends these. */
    private static boolean isReminder(String name) {
        return name.startsWith("retention.due/");
    }

    private static Followed through(Way way, ObjectNode document) {
        return Followed.through(way, gateway, log, door -> door.submit(SoapExamples.sender(document), document));
    }
}
