package org.varsel.gateway.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.RunningDoors.get;
import static org.varsel.gateway.RunningDoors.post;
import static org.varsel.gateway.RunningDoors.request;
import static org.varsel.gateway.TestHome.PST;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocket;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.RouteRules;
import org.varsel.gateway.RunningDoors;
import org.varsel.gateway.Sending;
import org.varsel.gateway.StubRooms;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.server.Door;

/** The front door over real TLS, with short limits so that the impatient cases are quick. */
@SuppressWarnings("NullAway.Init") // set before all tests
class FrontDoorTest {

    private static final String TYPE = "application/cloudevents+json";

    static TestHome home;
    static RunningDoors doors;
    static StubRooms.Refusals refusals;

    @BeforeAll
    static void open(@TempDir Path folder) {
        home = TestHome.in(folder);
        doors = RunningDoors.open(
                home,
                new Class<?>[] {StubRooms.Front.class, StubRooms.AfterAuthenticate.class},
                "--varsel.limits.body=16KB",
                "--varsel.limits.silence=700ms",
                "--varsel.limits.body-time=1500ms");
        refusals = doors.context().getBean(StubRooms.Refusals.class);
    }

    @AfterAll
    static void close() {
        doors.close();
    }

    @BeforeEach
    void forget() {
        refusals.clear();
    }

    @Test
    void aSubmissionReachesTheRoomsWithItsSender() throws Exception {
        HttpResponse<String> answer = post(client(), notices(""), TYPE, body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain");
        assertThat(answer.body()).startsWith("AuthenticMessage[0192:310000000, returnee.notified.v1, ");
        assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
    }

    @Test
    void noInboundHeaderComesBack() throws Exception {
        HttpResponse<String> answer = client().send(
                        request(notices(""))
                                .header("Content-Type", TYPE)
                                .header("X-Correlation-Id", "mine")
                                .header("CamelHttpResponseCode", "299")
                                .header("X-Any", "kanarifugl")
                                .POST(HttpRequest.BodyPublishers.ofString(body()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map().toString()).doesNotContain("kanarifugl", "mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/cloudevents+json; charset=utf-16",
                "application/x-java-serialized-object"
            })
    void anotherMediaTypeIsRefused(String type) throws Exception {
        HttpResponse<String> answer = post(client(), notices(""), type, body());

        problem(answer, ErrorCode.RECEIVE_MEDIA_TYPE);
    }

    @Test
    void aContentEncodingIsRefused() throws Exception {
        HttpResponse<String> answer = client().send(
                        request(notices(""))
                                .header("Content-Type", TYPE)
                                .header("Content-Encoding", "gzip")
                                .POST(HttpRequest.BodyPublishers.ofString(body()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        problem(answer, ErrorCode.RECEIVE_MEDIA_TYPE);
    }

    @Test
    void aBodyOverTheLimitIsRefusedByItsLength() throws Exception {
        HttpResponse<String> answer = post(client(), notices(""), TYPE, "x".repeat(16 * 1024 + 1));

        problem(answer, ErrorCode.RECEIVE_TOO_LARGE);
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhileItIsRead() throws Exception {
        byte[] endless = "x".repeat(20 * 1024).getBytes(StandardCharsets.US_ASCII);
        HttpResponse<String> answer = client().send(
                        request(notices(""))
                                .header("Content-Type", TYPE)
                                .POST(HttpRequest.BodyPublishers.fromPublisher(
                                        HttpRequest.BodyPublishers.ofByteArray(endless)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        problem(answer, ErrorCode.RECEIVE_TOO_LARGE);
    }

    @Test
    void anEmptyBodyIsNoJson() throws Exception {
        problem(post(client(), notices(""), TYPE, ""), ErrorCode.RECEIVE_MALFORMED_JSON);
    }

    @Test
    void aBodyThatFallsSilentIsIncomplete() throws Exception {
        String answer = raw("POST /api/v1/notices HTTP/1.1\r\nHost: x\r\nContent-Type: " + TYPE
                + "\r\nContent-Length: 100\r\n\r\n{\"id\"");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"receive.incomplete\"");
    }

    @Test
    void aBodyThatDripsIsCutOff() throws Exception {
        long begun = System.nanoTime();
        String answer;
        try (SSLSocket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/notices HTTP/1.1\r\nHost: x\r\nContent-Type: " + TYPE
                            + "\r\nContent-Length: 1000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            Thread drip = new Thread(() -> {
                try {
                    for (int i = 0; i < 1000; i++) {
                        out.write('x');
                        out.flush();
                        LockSupport.parkNanos(100_000_000);
                    }
                } catch (IOException e) {
                    Thread.currentThread().interrupt(); // the gateway closed the connection, as it should
                }
            });
            drip.setDaemon(true);
            drip.start();
            answer = firstLines(socket);
        }

        assertThat(answer).contains("receive.incomplete");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void aDryRunIsMarked() throws Exception {
        HttpResponse<String> answer = post(client(), notices("?dry-run=true"), TYPE, body());

        assertThat(answer.body()).endsWith(" dry run");
        assertThat(post(client(), notices("?dry-run=false"), TYPE, body()).body())
                .doesNotContain("dry run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dry-run=yes", "?dry-run=true&dry-run=true", "?dryrun=true", "?dry-run=true&x=1"})
    void aParameterThatIsNotUnderstoodIsRefused(String query) throws Exception {
        problem(post(client(), notices(query), TYPE, body()), ErrorCode.RECEIVE_PARAMETER);
    }

    @Test
    void pathVariablesReachTheRoomAsWritten() throws Exception {
        Map<String, String> paths = Map.of(
                "/api/v1/notices/3f0c9d0e-0000-4000-8000-000000000000",
                "{id=3f0c9d0e-0000-4000-8000-000000000000} {}",
                "/api/v1/holds",
                "{} {}",
                "/api/v1/holds/1",
                "{id=1} {}",
                "/api/v1/inbox?max=7",
                "{} {max=7}",
                "/api/v1/log/no-eos/checkpoint",
                "{domain=no-eos, path=/checkpoint} {}",
                "/api/v1/log/no-eos/tile/entries/x001/234.p/7",
                "{domain=no-eos, path=/tile/entries/x001/234.p/7} {}");

        for (Map.Entry<String, String> path : paths.entrySet()) {
            HttpResponse<String> answer = get(client(), doors.url(Door.AGENCIES, path.getKey()));

            assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(200);
            assertThat(answer.body())
                    .startsWith("PartyRequest[0192:310000000, ")
                    .endsWith("] " + path.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/log/no-eos/../../../etc/passwd",
                "/api/v1/log/no-eos/%2e%2e/%2e%2e/keys",
                "/api/v1/log/no-eos/..%2f..%2fkeys",
                "/api/v1/log/no-eos/tile//0"
            })
    void aPathThatClimbsReachesNoRoom(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 40[04] ").doesNotContain("PartyRequest");
    }

    @Test
    void aReceiptReachesTheRoom() throws Exception {
        URI url = doors.url(Door.AGENCIES, "/api/v1/receipts");

        assertThat(post(client(), url, "application/jose", "a.b.c").statusCode())
                .isEqualTo(200);
        problem(post(client(), url, "application/json", "a.b.c"), ErrorCode.RECEIVE_MEDIA_TYPE);
    }

    @Test
    void aStrangerOfATrustedAuthorityIsNobody() throws Exception {
        HttpClient stranger = home.client(home.stranger(CertificateUse.TLS));

        problem(get(stranger, doors.url(Door.AGENCIES, "/api/v1/inbox")), ErrorCode.AUTHENTICATE_PARTY_UNKNOWN);
        problem(post(stranger, notices(""), TYPE, body()), ErrorCode.AUTHENTICATE_PARTY_UNKNOWN);
        assertThat(refusals.all()).isEmpty();
    }

    @Test
    void theRefusalOfAPartyIsRecordedUnderTheCorrelationIdThatItIsTold() throws Exception {
        Sending sending = Sending.of(home, PST, "returnee.notified/ok").signedBy(home.seal(TestHome.POLICE));

        HttpResponse<String> answer = post(client(), notices(""), TYPE, sending.body());

        problem(answer, ErrorCode.AUTHENTICATE_PARTY_MISMATCH);
        assertThat(refusals.all()).singleElement().satisfies(refusal -> {
            assertThat(refusal.party()).isEqualTo("0192:310000000");
            assertThat(refusal.envelopeId()).isEqualTo(sending.id());
            assertThat(answer.headers().firstValue("X-Correlation-Id")).hasValue(refusal.correlationId());
        });
    }

    @Test
    void theNextGoodMessageIsUnharmed() throws Exception {
        HttpClient client = client();
        for (int i = 0; i < 5; i++) {
            post(client, notices(""), TYPE, "{".repeat(10_000));
            post(client, notices(""), TYPE, "x".repeat(16 * 1024 + 1));

            assertThat(post(client, notices(""), TYPE, body()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everyRouteNamesTheErrorHandlingThatFitsIt() {
        assertThat(RouteRules.broken(doors.context().getBean(CamelContext.class)))
                .isEmpty();
    }

    private static void problem(HttpResponse<String> answer, ErrorCode code) {
        assertThat(answer.body()).contains("\"code\":\"" + code.code() + "\"");
        assertThat(answer.statusCode()).isEqualTo(code.status());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static HttpClient client() {
        return home.client(home.tls(PST));
    }

    private static URI notices(String query) {
        return doors.url(Door.AGENCIES, "/api/v1/notices" + query);
    }

    private static String body() {
        return Sending.of(home, PST, "returnee.notified/ok").body();
    }

    private static SSLSocket connect() throws Exception {
        SSLSocket socket = (SSLSocket) home.context(home.tls(PST))
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), doors.ports().agencies());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String raw(String request) throws Exception {
        try (SSLSocket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return firstLines(socket);
        }
    }

    private static String firstLines(SSLSocket socket) throws Exception {
        byte[] answer = new byte[4096];
        int length = 0;
        for (int n = socket.getInputStream().read(answer); n > 0; n = read(socket, answer, length)) {
            length += n;
            String text = new String(answer, 0, length, StandardCharsets.UTF_8);
            if (text.contains("\"instance\"")) {
                return text;
            }
        }
        return new String(answer, 0, length, StandardCharsets.UTF_8);
    }

    private static int read(SSLSocket socket, byte[] answer, int from) throws Exception {
        return socket.getInputStream().read(answer, from, answer.length - from);
    }
}
