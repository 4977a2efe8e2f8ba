package org.varsel.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.varsel.gateway.RunningDoors.get;
import static org.varsel.gateway.RunningDoors.request;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.RunningDoors;
import org.varsel.gateway.StubRooms;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.SealKey;

@SuppressWarnings("NullAway.Init") // set before all tests
class DoorsTest {

    private static final Class<?>[] ROOMS = {StubRooms.Front.class, StubRooms.AfterAuthenticate.class};

    static TestHome home;
    static RunningDoors doors;

    @BeforeAll
    static void open(@TempDir Path folder) {
        home = TestHome.in(folder);
        doors = RunningDoors.open(home, ROOMS);
    }

    @AfterAll
    static void close() {
        doors.close();
    }

    @Test
    void everyDoorGetsAPortOfItsOwn() {
        assertThat(Set.of(
                        doors.ports().agencies(),
                        doors.ports().desk(),
                        doors.ports().management()))
                .hasSize(3)
                .allMatch(port -> port > 0);
    }

    @Test
    void everyMappingAnswersOnItsOwnPortOnly() throws Exception {
        MappingCrawl crawl = new MappingCrawl(doors, client());

        assertThat(crawl.paths())
                .contains("/api/v1/notices", "/api/v1/inbox", "/api/v1/openapi.yaml", "/actuator/health");
        assertThat(crawl.answeredElsewhere()).isEmpty();
        assertThat(crawl.notFoundAtHome(Door.AGENCIES, Door.MANAGEMENT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/../api/v1/inbox",
                "/actuator/..;/api/v1/inbox",
                "/actuator/%2e%2e/api/v1/inbox",
                "/%61pi/v1/inbox",
                "//api/v1/inbox",
                "/soap/v1",
                "/api;x=1/v1/inbox",
                "/error",
                "/actuator",
                "/"
            })
    void disguisedPathsGetNothingFromManagement(String path) throws Exception {
        String answer = raw(Door.MANAGEMENT, "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 40[04] ").contains("application/problem+json");
        assertThat(answer).doesNotContain("PartyRequest");
    }

    @Test
    void aHostHeaderDoesNotChangeTheDoor() throws Exception {
        String answer = raw(
                Door.MANAGEMENT,
                "GET /api/v1/inbox HTTP/1.1\r\nHost: 127.0.0.1:" + doors.ports().agencies() + "\r\nX-Forwarded-Port: "
                        + doors.ports().agencies() + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 404");
    }

    @Test
    void theDeskAnswersNothingBeforeItHasAChain() throws Exception {
        HttpResponse<String> answer = get(home.client(null), doors.url(Door.DESK, "/"));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void healthIsTold() throws Exception {
        HttpResponse<String> answer = get(HttpClient.newHttpClient(), doors.url(Door.MANAGEMENT, "/actuator/health"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void withoutAClientCertificateTheHandshakeFails() {
        assertThatThrownBy(() -> get(home.client(null), doors.url(Door.AGENCIES, "/api/v1/inbox")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aCertificateOfAnUnknownAuthorityFailsTheHandshake() {
        SealKey impostor = home.untrusted();

        assertThatThrownBy(() -> get(home.client(impostor), doors.url(Door.AGENCIES, "/api/v1/inbox")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void anExpiredClientCertificateFailsTheHandshake() {
        SealKey old = home.issuedAt(Instant.now().minus(Duration.ofDays(500)), CertificateUse.TLS);

        assertThatThrownBy(() -> get(home.client(old), doors.url(Door.AGENCIES, "/api/v1/inbox")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theDeskWantsNoClientCertificate() throws Exception {
        try (SSLSocket socket = connect(Door.DESK, null)) {
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_AES_256_GCM_SHA384",
                "TLS_AES_128_GCM_SHA256",
                "TLS_CHACHA20_POLY1305_SHA256",
                "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"
            })
    void suitesWithForwardSecrecyAndAeadAreSpoken(String suite) throws Exception {
        try (SSLSocket socket = connect(Door.AGENCIES, home.tls(TestHome.PST))) {
            socket.setEnabledCipherSuites(new String[] {suite});
            socket.startHandshake();

            assertThat(socket.getSession().getCipherSuite()).isEqualTo(suite);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
                "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
                "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"
            })
    void suitesWithCbcAreRefusedOnEveryTlsDoor(String suite) throws Exception {
        for (Door door : List.of(Door.AGENCIES, Door.DESK)) {
            try (SSLSocket socket = connect(door, home.tls(TestHome.PST))) {
                socket.setEnabledProtocols(new String[] {"TLSv1.2"});
                socket.setEnabledCipherSuites(new String[] {suite});

                assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
            }
        }
    }

    @Test
    void aKnownPartyPasses() throws Exception {
        HttpResponse<String> answer = get(client(), doors.url(Door.AGENCIES, "/api/v1/inbox?max=3"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("PartyRequest[0192:310000000, ");
        assertThat(answer.headers().firstValue("X-Correlation-Id"))
                .hasValueSatisfying(id -> assertThat(answer.body()).contains(id));
        assertThat(answer.headers().map()).doesNotContainKeys("Server", "X-Powered-By", "server");
    }

    @Test
    void unknownPathsAndMethodsGetAProblemDocument() throws Exception {
        HttpResponse<String> nothing = get(client(), doors.url(Door.AGENCIES, "/api/v1/nothing"));
        HttpResponse<String> wrongMethod = client().send(
                        request(doors.url(Door.AGENCIES, "/api/v1/inbox"))
                                .DELETE()
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> trace = client().send(
                        request(doors.url(Door.AGENCIES, "/api/v1/inbox"))
                                .method("TRACE", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(nothing.body()).contains("\"code\":\"gateway.not-found\"").doesNotContain("timestamp");
        assertThat(wrongMethod.statusCode()).isEqualTo(405);
        assertThat(wrongMethod.body()).contains("\"code\":\"gateway.method-not-allowed\"");
        assertThat(trace.statusCode()).isEqualTo(405);
        assertThat(trace.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void garbageGetsAProblemDocumentWithoutTheProductsName() throws Exception {
        String answer = raw(Door.MANAGEMENT, "GARBAGE\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("tomcat");
    }

    @Test
    void headersOverTheLimitAreRefused() throws Exception {
        String answer = raw(
                Door.MANAGEMENT,
                "GET /actuator/health HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(20_000)
                        + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("tomcat");
    }

    @Test
    void aTakenPortIsNamedInOneLineWithItsSetting(@TempDir Path other) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            TestHome second = TestHome.in(other);

            assertThatThrownBy(() -> RunningDoors.open(second, ROOMS, "--varsel.ports.desk=" + taken.getLocalPort()))
                    .satisfies(failure -> assertThat(StartFailure.explain(failure))
                            .hasValueSatisfying(line -> assertThat(line)
                                    .contains("Port " + taken.getLocalPort(), "varsel.ports.desk")
                                    .doesNotContain("\n")));
        }
    }

    @Test
    void aMistypedSettingStopsTheStart(@TempDir Path other) {
        TestHome second = TestHome.in(other);

        assertThatThrownBy(() -> RunningDoors.open(second, ROOMS, "--varsel.limits.bodies=1KB"))
                .hasStackTraceContaining("varsel.limits.bodies");
    }

    private static HttpClient client() {
        return home.client(home.tls(TestHome.PST));
    }

    private static SSLSocket connect(Door door, @org.jspecify.annotations.Nullable SealKey key) throws IOException {
        return (SSLSocket) home.context(key)
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), doors.ports().port(door));
    }

    private static String raw(Door door, String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), doors.ports().port(door))) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
