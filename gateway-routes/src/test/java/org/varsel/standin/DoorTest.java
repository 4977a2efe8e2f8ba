package org.varsel.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.standin.byhand.HandMadeDelivery;
import org.varsel.standin.byhand.HandMadeGateway;

/** A municipality's stand-in over real mutual TLS, with a gateway that only delivers and collects receipts. */
class DoorTest {
    private static final HandMadeGateway GATEWAY = new HandMadeGateway();

    private final Path dir;

    private final List<String> receiptsAtTheGateway = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final String noticeId = UUID.randomUUID().toString();
    private final SSLContext gatewayTls;
    private final HttpsServer gatewayDoor;
    private final LaterReceipts later;
    private final Door door;

    DoorTest(@TempDir Path dir) throws IOException {
        this.dir = dir;
        gatewayTls = MutualTls.context(Profile.load(GATEWAY.itself(dir)));
        gatewayDoor = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gatewayDoor.setHttpsConfigurator(new HttpsConfigurator(gatewayTls));
        gatewayDoor.createContext("/api/v1/receipts", exchange -> {
            try (exchange) {
                receiptsAtTheGateway.add(
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
                // Not ready the first time: the stand-in has to come again.
                exchange.sendResponseHeaders(receiptsAtTheGateway.size() == 1 ? 503 : 202, -1);
            }
        });
        gatewayDoor.start();
        URI address = URI.create("https://127.0.0.1:" + gatewayDoor.getAddress().getPort());
        Profile profile = Profile.load(GATEWAY.bergen(dir, address));
        Seals seals = new Seals(profile);
        SSLContext tls = MutualTls.context(profile);
        Events events = new Events(new PrintStream(said, true, StandardCharsets.UTF_8), "us");
        later = new LaterReceipts(new GatewayClient(address, tls), events);
        Recipient recipient = new Recipient(
                new DeliveryChecks(profile, seals, Optional.empty()),
                new Receipts(profile, seals, Clock.systemUTC()),
                new ReceivedFolder(dir.resolve("received")),
                later,
                events);
        door = new Door(recipient, tls, 0);
        door.open();
    }

    @AfterEach
    void close() {
        door.close();
        later.close();
        gatewayDoor.stop(0);
    }

    @Test
    void answersASignedReceiptForExactlyWhatItGot() throws Exception {
        HandMadeDelivery delivery = notice();
        byte[] event = GATEWAY.seal(delivery);

        HttpResponse<String> answer = deliver(event);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/jose");
        JsonNode receipt = verified(answer.body());
        assertThat(receipt.path("kind").asText()).isEqualTo("R4");
        assertThat(receipt.path("status").asText()).isEqualTo("delivered");
        assertThat(receipt.path("disclosureId").asText()).isEqualTo(delivery.disclosureId);
        assertThat(receipt.path("contentSha256").asText())
                .isEqualTo(Digests.hexOfAscii(Delivery.parse(event).jwe()));
        assertThat(file(delivery, "notice.json")).contains("Ola Testperson");
        assertThat(file(delivery, "checks.txt")).doesNotContain("FAIL");
    }

    @Test
    void answersTheSameReceiptForTheSameDisclosureAndCountsIt() throws Exception {
        HandMadeDelivery delivery = notice();
        byte[] event = GATEWAY.seal(delivery);

        String first = deliver(event).body();
        String second = deliver(event).body();

        assertThat(second).isEqualTo(first);
        assertThat(file(delivery, "attempts")).isEqualTo("2\n");
    }

    @Test
    void answersANegativeReceiptAndKeepsNothingWhenACheckFails() throws Exception {
        HandMadeDelivery delivery = notice();
        delivery.disclosure.withObject("/content/identity").put("sex", "M");

        JsonNode receipt = verified(deliver(GATEWAY.seal(delivery)).body());

        assertThat(receipt.path("status").asText()).isEqualTo("rejected");
        assertThat(receipt.path("reasons").path(0).path("text").asText()).contains("identity.sex");
        assertThat(received(delivery).resolve("notice.json")).doesNotExist();
        assertThat(received(delivery).resolve("delivery.json")).doesNotExist();
    }

    @Test
    void postsTheBusinessReceiptUntilTheGatewayTakesIt() throws Exception {
        deliver(GATEWAY.seal(notice()));

        await().until(() -> receiptsAtTheGateway.size() == 2);
        assertThat(receiptsAtTheGateway.get(1)).isEqualTo(receiptsAtTheGateway.get(0));
        assertThat(verified(receiptsAtTheGateway.get(1)).path("kind").asText()).isEqualTo("R6");
    }

    @Test
    void destroysWhatIsWithdrawnAndSaysSo() throws Exception {
        HandMadeDelivery delivery = notice();
        deliver(GATEWAY.seal(delivery));
        HandMadeDelivery withdrawal =
                new HandMadeDelivery("notice.withdrawn.v1", UUID.randomUUID().toString(), HandMadeGateway.BERGEN);
        withdrawal.disclosure.withObject("/header").put("inReplyTo", noticeId);
        withdrawal.field("withdrawal", "reason", "sent-in-error");

        deliver(GATEWAY.seal(withdrawal));

        assertThat(received(delivery)).isDirectoryNotContaining("glob:**.json");
        assertThat(file(delivery, "destroyed.txt")).contains(noticeId);
        await().until(() ->
                receiptsAtTheGateway.stream().anyMatch(jws -> kind(jws).equals("R7")));
    }

    @Test
    void countsWhoKnocksWhileItIsDownAndTakesTheDeliveryWhenItIsUp() throws Exception {
        byte[] event = GATEWAY.seal(notice());
        door.shut();

        assertThatThrownBy(() -> deliver(event)).isInstanceOf(IOException.class);
        await().until(() -> door.knocks() > 0);
        door.open();

        assertThat(deliver(event).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesACallerWithoutACertificate() throws Exception {
        SSLContext anonymous = SSLContext.getInstance("TLS");
        anonymous.init(null, new javax.net.ssl.TrustManager[] {new TrustsAll()}, null);
        byte[] event = GATEWAY.seal(notice());

        assertThatThrownBy(() -> post(anonymous, event)).isInstanceOf(IOException.class);
    }

    private HandMadeDelivery notice() {
        return new HandMadeDelivery("returnee.notified.v1", noticeId, HandMadeGateway.BERGEN)
                .field("identity", "fullName", "Ola Testperson")
                .withheld("threatAssessment.level");
    }

    private HttpResponse<String> deliver(byte[] event) throws Exception {
        return post(gatewayTls, event);
    }

    private HttpResponse<String> post(SSLContext tls, byte[] event) throws Exception {
        HttpClient http = HttpClient.newBuilder().sslContext(tls).build();
        return http.send(
                HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + door.port() + "/varsel"))
                        .header("Content-Type", "application/cloudevents+json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(event))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode verified(String compact) throws Exception {
        JWSObject jws = JWSObject.parse(compact);
        ECPublicKey key = (ECPublicKey) GATEWAY.bergenSeal.certificate().getPublicKey();
        assertThat(jws.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(jws.getHeader().getType().getType()).isEqualTo("varsel-receipt+jws");
        return Json.parse(jws.getPayload().toBytes());
    }

    private static String kind(String compact) {
        try {
            return verified(compact).path("kind").asText();
        } catch (Exception e) {
            throw new AssertionError("a receipt at the gateway does not verify", e);
        }
    }

    private Path received(HandMadeDelivery delivery) {
        return dir.resolve("received").resolve(delivery.disclosureId);
    }

    private String file(HandMadeDelivery delivery, String name) throws IOException {
        return Files.readString(received(delivery).resolve(name));
    }

    /** Only for the caller without a certificate: it is the server's refusal that is tested, not the caller's trust. */
    private static final class TrustsAll extends javax.net.ssl.X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(java.security.cert.X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(java.security.cert.X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(
                java.security.cert.X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkServerTrusted(
                java.security.cert.X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(
                java.security.cert.X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkServerTrusted(
                java.security.cert.X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public java.security.cert.X509Certificate[] getAcceptedIssuers() {
            return new java.security.cert.X509Certificate[0];
        }
    }
}
