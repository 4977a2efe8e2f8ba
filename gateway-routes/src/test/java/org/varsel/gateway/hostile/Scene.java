package org.varsel.gateway.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PRISON;
import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.TestHome.TRONDHEIM;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.lifecycle.LiveGateway;
import org.varsel.gateway.lifecycle.Notices;
import org.varsel.gateway.lifecycle.PartyFiles;
import org.varsel.gateway.lifecycle.Received;
import org.varsel.gateway.lifecycle.Recipient;
import org.varsel.gateway.lifecycle.Recipient.Behaviour;
import org.varsel.gateway.server.Door;
import org.varsel.schemas.json.StrictJson;

/** One running gateway with its parties, for all attacks. */
final class Scene implements AutoCloseable {
    /** In every place where an attack writes a value of its own; must never come back. */
    static final String CANARY = "kanarifugl";

    private final Path folder;
    private final TestHome home;
    private final Notices notices;
    private final HostileParties parties;
    private final Recipient police;
    private final SoapDistrict district;
    private final LiveGateway gateway;
    private final OtherGateways others;
    private @Nullable Restarted restarted;

    /**
     * Starts everything.
     *
     * @param more settings beside the usual ones of these tests
     */
    Scene(Path folder, String... more) {
        this.folder = folder;
        others = new OtherGateways(folder);
        home = TestHome.in(folder);
        notices = new Notices(home);
        police = Recipient.start(home, POLICE, home.tls(POLICE), folder.resolve("police"));
        new PartyFiles(home).endpoint(POLICE, police.endpoint());
        parties = new HostileParties(home);
        district = new SoapDistrict(home);
        List<String> settings = new ArrayList<>(List.of(more));
        settings.addAll(List.of(
                "--varsel.limits.silence=2s",
                "--varsel.limits.body-time=3s",
                "--varsel.delivery.timeout=1s",
                "--varsel.delivery.first-retry=50ms",
                "--varsel.delivery.longest-retry=30s"));
        gateway = LiveGateway.start(home, settings.toArray(String[]::new));
    }

    /** A folder of this scene for what an attack needs. */
    Path folder(String name) {
        return folder.resolve(name);
    }

    TestHome home() {
        return home;
    }

    Notices notices() {
        return notices;
    }

    HostileParties parties() {
        return parties;
    }

    Recipient police() {
        return police;
    }

    SoapDistrict district() {
        return district;
    }

    LiveGateway gateway() {
        return gateway;
    }

    Wire wire() {
        return new Wire(gateway.context()
                .getBean(org.varsel.gateway.server.GatewayPorts.class)
                .port(Door.AGENCIES));
    }

    /** The security service's notice, good as it is. */
    Sending good() {
        return notices.returnee();
    }

    /** Hands it in as the security service. */
    Observed rest(Sending sending) {
        return rest(PST, sending.body());
    }

    Observed rest(String party, String body) {
        return Observed.answer(party, gateway.post(party, body));
    }

    Observed rest(String type, byte[] body) {
        return Observed.answer(PST, parties.post(home.tls(PST), gateway.url("/api/v1/notices"), type, body));
    }

    /** The security service's notice as a SOAP request. */
    SoapSender sender(Sending sending) {
        return sender(PST, sending);
    }

    SoapSender sender(String party, Sending sending) {
        return sender(home.seal(party), sending, home.gatewaySeal().certificate());
    }

    SoapSender sender(SealKey signer, Sending sending, X509Certificate receiver) {
        ObjectNode request = StrictJson.mapper().createObjectNode();
        request.set("submission", sending.document());
        return new SoapSender("Submit", request, signer, receiver).messageId(sending.id());
    }

    /** The security service's question where a notice stands. */
    SoapSender asking(String noticeId) {
        ObjectNode request = StrictJson.mapper().createObjectNode().put("noticeId", noticeId);
        return new SoapSender(
                "Status", request, home.seal(PST), home.gatewaySeal().certificate());
    }

    /** Sends it over the security service's connection. */
    Observed soap(SoapSender sender) {
        return soap(PST, sender.text().getBytes(StandardCharsets.UTF_8));
    }

    Observed soap(String party, byte[] message) {
        return soap(party, "application/soap+xml", message);
    }

    Observed soap(String party, String type, byte[] message) {
        return new SoapAnswers(home.seal(party))
                .observed(party, parties.post(home.tls(party), gateway.url("/soap/v1"), type, message));
    }

    /** Hands it in by that door. */
    Observed hand(Channel door, String party, Sending sending) {
        return door == Channel.SOAP
                ? soap(party, sender(party, sending).text().getBytes(StandardCharsets.UTF_8))
                : rest(party, sending.body());
    }

    /** Brings a receipt for a delivery that lies in the inbox, then the right one. */
    Observed receipt(Function<Received, String> receipt) {
        Received delivery = fetched();
        HttpResponse<String> answer = gateway.receipt(TRONDHEIM, receipt.apply(delivery));
        assertThat(gateway.receipt(TRONDHEIM, delivery.receipt("R4", "delivered"))
                        .statusCode())
                .as("the right receipt afterwards")
                .isIn(200, 202);
        return Observed.answer(TRONDHEIM, answer);
    }

    /** The same through the SOAP door. */
    Observed acknowledge(Function<Received, String> receipt) {
        return acknowledgeBytes(delivery -> receipt.apply(delivery).getBytes(StandardCharsets.UTF_8));
    }

    Observed acknowledgeBytes(Function<Received, byte[]> receipt) {
        Received delivery = fetched();
        Observed observed = soap(TRONDHEIM, SignedXml.request(home, TRONDHEIM, receipt.apply(delivery)));
        assertThat(soap(TRONDHEIM, acknowledging(SignedXml.of(delivery, body -> {})))
                        .outcome())
                .as("the right receipt afterwards")
                .isEqualTo("200 recorded");
        return observed;
    }

    byte[] acknowledging(String receipt) {
        return SignedXml.request(home, TRONDHEIM, receipt.getBytes(StandardCharsets.UTF_8));
    }

    /** A delivery that was fetched and waits for its receipt. */
    Received fetched() {
        Sending sending = notices.toTrondheim();
        gateway.accepted(POLICE, sending);
        JsonNode inbox = LiveGateway.json(gateway.get(TRONDHEIM, "/api/v1/inbox?max=50"));
        return StreamSupport.stream(inbox.path("deliveries").spliterator(), false)
                .map(event -> Received.open(TRONDHEIM, home.seal(TRONDHEIM), event))
                .filter(received -> received.noticeId().equals(sending.header("noticeId")))
                .findFirst()
                .orElseThrow();
    }

    /** Lets the recipient answer a delivery so, once; the next attempt must go through. */
    Observed push(Behaviour behaviour) {
        Sending sending = good();
        police.meets(sending.header("noticeId"), behaviour);
        gateway.accepted(PST, sending);
        String outcome = firstAttempt(sending);
        eventually().untilAsserted(() -> assertThat(gateway.state(PST, sending.header("noticeId")))
                .isEqualTo("delivered"));
        return new Observed(outcome, "", PST);
    }

    /** Lets the recipient answer a delivery with this as its receipt. */
    Observed pushAnswered(Function<Received, String> receipt) {
        return push(Recipient.answering(receipt));
    }

    /** Tells another recipient than the usual; whatever comes of it stays so. */
    Observed pushTo(String recipient) {
        Sending sending = Notices.to(good(), recipient, "police");
        gateway.accepted(PST, sending);
        return new Observed(firstAttempt(sending), "", PST);
    }

    String firstAttempt(Sending sending) {
        return firstAttempt(gateway, sending);
    }

    /** What came of the first attempt of that gateway to deliver it. */
    static String firstAttempt(LiveGateway gateway, Sending sending) {
        String disclosureId = gateway.standing(PST, sending.header("noticeId"))
                .at("/disclosures/0/disclosureId")
                .asText();
        eventually().until(() -> !gateway.log().attempts(disclosureId).isEmpty());
        return "attempt " + gateway.log().attempts(disclosureId).get(0);
    }

    OtherGateways others() {
        return others;
    }

    /** What came before this gateway's one restart, which is now when it was not yet. */
    Restarted restarted() {
        if (restarted == null) {
            restarted = Restarted.of(this);
        }
        return restarted;
    }

    /** How long the record is. */
    long recorded() {
        return gateway.log().count();
    }

    /** The codes of a party's refusals since then. */
    List<String> refusals(String party, long since) {
        return gateway.log().after(since).stream()
                .filter(entry -> entry.typ().equals("refusal"))
                .filter(entry -> entry.body().toString().contains(party))
                .map(entry -> entry.text("code"))
                .toList();
    }

    /** The next good message of a party is taken in. */
    void requireUnharmed(String party) {
        Sending next =
                switch (party) {
                    case POLICE -> notices.own();
                    case PRISON -> Sending.fresh(home, PRISON, "detention.releasePlanned/ok");
                    default -> good();
                };
        String sender = party.equals(POLICE) || party.equals(PRISON) ? party : PST;
        assertThat(gateway.post(sender, next).statusCode()).isEqualTo(201);
    }

    static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(45)).pollInterval(Duration.ofMillis(20));
    }

    @Override
    public void close() {
        others.close();
        gateway.close();
        police.close();
        district.close();
        parties.close();
    }
}
