package org.varsel.gateway.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.VerifiedReceipt;
import org.varsel.log.note.NoteVerifier;
import org.varsel.log.verify.DeliveryReport;
import org.varsel.log.verify.DeliveryVerifier;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.StrictJson;

/** A recipient that wants XML gets it pushed by SOAP, with proof and openings, and signs for it in XML. */
@SuppressWarnings("NullAway.Init") // made before all
class SoapPushIT {
    @TempDir
    static Path folder;

    static TestHome home;
    static SoapRecipient police;
    static LiveGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        home = TestHome.in(folder);
        police = new SoapRecipient(home, POLICE);
        PartyFiles files = new PartyFiles(home);
        files.endpoint(POLICE, police.endpoint());
        Path file = home.parties().resolve(POLICE + ".yaml");
        Files.writeString(file, Files.readString(file).replace("dialect: canonical-json", "dialect: canonical-xml"));
        gateway = LiveGateway.start(home);
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
        police.close();
    }

    @Test
    void theNoticeArrivesWithItsProofAndTheReceiptComesBackSignedInXml() throws IOException {
        Sending sending = send();

        delivered(sending);

        List<SoapRecipient.Opened> arrivals = police.arrivals(sending.header("noticeId"));
        assertThat(arrivals).hasSize(1);
        assertProved(arrivals.get(0));
        JsonNode content = arrivals.get(0).content().at("/disclosure/content");
        assertThat(content.at("/identity/fullName"))
                .isEqualTo(sending.document().at("/content/identity/fullName"));
        String receipt = receipts(sending)
                .filter(signed ->
                        VerifiedReceipt.claimed(signed).path("kind").asText().equals("R4"))
                .findFirst()
                .orElseThrow();
        assertThat(receipt).startsWith("<");
        assertThat(VerifiedReceipt.claimed(receipt).path("status").asText()).isEqualTo("delivered");
    }

    @Test
    void anAnswerBySomebodyElseIsNoReceipt() {
        police.meets(opened -> police.answering(
                opened, home.stranger(CertificateUse.SEAL), opened.envelope().messageId()));
        Sending sending = send();

        delivered(sending);

        assertThat(attempts(sending)).startsWith("authenticate.certificate-unregistered");
        assertThat(police.arrivals(sending.header("noticeId"))).hasSize(2);
    }

    @Test
    void anAnswerToAnotherMessageIsNoReceipt() {
        police.meets(opened -> police.answering(
                opened, home.seal(POLICE), java.util.UUID.randomUUID().toString()));
        Sending sending = send();

        delivered(sending);

        assertThat(attempts(sending)).startsWith("acknowledge.receipt-schema");
    }

    @Test
    void aFaultOrAnythingElseIsTriedAgain() {
        police.meets(
                opened -> new SoapRecipient.Answer(500, new byte[0]),
                opened -> new SoapRecipient.Answer(200, "<no/>".getBytes(StandardCharsets.UTF_8)),
                opened -> new SoapRecipient.Answer(200, "no xml".getBytes(StandardCharsets.UTF_8)));
        Sending sending = send();

        delivered(sending);

        assertThat(attempts(sending)).startsWith("status-500", "authenticate.envelope", "acknowledge.receipt-schema");
        List<SoapRecipient.Opened> arrivals = police.arrivals(sending.header("noticeId"));
        assertThat(arrivals).hasSize(4);
        assertThat(arrivals.get(3).sealed())
                .as("the very bytes that were logged, each time")
                .isEqualTo(arrivals.get(0).sealed());
        assertThat(arrivals.stream().map(opened -> opened.envelope().messageId()))
                .doesNotHaveDuplicates();
    }

    private static void assertProved(SoapRecipient.Opened opened) throws IOException {
        JsonNode delivery = opened.delivery();
        ObjectNode event = StrictJson.mapper().createObjectNode();
        event.put("specversion", "1.0");
        event.set("id", delivery.path("disclosureId"));
        event.put("source", "urn:varsel:gateway");
        event.put("type", "org.varsel." + delivery.path("type").asText());
        event.set("time", delivery.path("time"));
        event.put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        data.set("xml", delivery.path("sealed"));
        data.set("entry", delivery.path("entry"));
        data.put(
                "msgsalt",
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Base64.getDecoder()
                                .decode(delivery.path("msgSalt").asText())));
        data.set("proof", delivery.path("proof"));
        ObjectNode payload = StrictJson.mapper().createObjectNode();
        payload.set("disclosure", opened.content().path("disclosure"));
        payload.set("openings", opened.content().path("opening"));
        DeliveryReport report = new DeliveryVerifier(
                        List.of(NoteVerifier.parse(Files.readString(home.home().resolve("keys/log-no-eos.vkey"))
                                .strip())))
                .check(Jcs.canonical(event), Jcs.canonical(payload));
        assertThat(report.ok()).as("%s", report.faults()).isTrue();
        assertThat(report.fields()).isPositive();
    }

    private static Sending send() {
        Sending sending = Sending.fresh(home, PST, "returnee.notified/ok");
        gateway.accepted(PST, sending);
        return sending;
    }

    private static void delivered(Sending sending) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    assertThat(police.unreadable()).isEmpty();
                    assertThat(gateway.state(PST, sending.header("noticeId"))).isEqualTo("delivered");
                });
    }

    private static Stream<String> receipts(Sending sending) {
        return StreamSupport.stream(
                        gateway.standing(PST, sending.header("noticeId"))
                                .path("receipts")
                                .spliterator(),
                        false)
                .map(JsonNode::asText);
    }

    private static List<String> attempts(Sending sending) {
        return gateway.log()
                .attempts(gateway.standing(PST, sending.header("noticeId"))
                        .at("/disclosures/0/disclosureId")
                        .asText());
    }
}
