package org.varsel.gateway.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.RunningDoors.get;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PST;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.MovableClock;
import org.varsel.gateway.RunningDoors;
import org.varsel.gateway.StubRooms;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.server.Door;

/** Limits over real TLS, with the clock in hand. */
@SuppressWarnings("NullAway.Init") // set before all tests
class LimitFilterTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    static TestHome home;
    static RunningDoors doors;
    static StubRooms.Refusals refusals;
    static MovableClock clock;

    @BeforeAll
    static void open(@TempDir Path folder) {
        home = TestHome.in(folder);
        doors = RunningDoors.open(
                home,
                new Class<?>[] {StubRooms.Front.class, StubRooms.AfterAuthenticate.class, MovableClock.InPlace.class},
                "--varsel.limits.rate=1",
                "--varsel.limits.burst=20",
                "--varsel.limits.concurrency=2",
                "--varsel.limits.threads=3",
                "--varsel.limits.patience=50ms");
        refusals = doors.context().getBean(StubRooms.Refusals.class);
        clock = doors.context().getBean(MovableClock.class);
    }

    @AfterAll
    static void close() {
        doors.close();
    }

    @BeforeEach
    void giveTheTokensBack() {
        clock.move(LONG);
        refusals.clear();
    }

    @Test
    void whoSendsTooMuchIsToldWhenToComeBackAndThenGetsIn() throws Exception {
        HttpClient pst = client(PST);
        HttpResponse<String> refused = untilRefused(pst);

        problem(refused, ErrorCode.RECEIVE_RATE);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        clock.move(Duration.ofSeconds(1));
        assertThat(get(pst, inbox()).statusCode()).isEqualTo(200);
    }

    @Test
    void theSoapDoorSaysTheSameAsAFault() throws Exception {
        HttpClient pst = client(PST);
        HttpResponse<String> refused;
        int sent = 0;
        do {
            refused = RunningDoors.post(pst, doors.url(Door.AGENCIES, "/soap/v1"), "application/soap+xml", "<x/>");
        } while (refused.statusCode() == 400 && ++sent < 60);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/soap+xml"));
        assertThat(refused.body())
                .contains("Fault", "receive.rate", "<RetryAfter>1</RetryAfter>")
                .doesNotContain("problem+json");
    }

    @Test
    void anotherPartyIsUnharmed() throws Exception {
        problem(untilRefused(client(PST)), ErrorCode.RECEIVE_RATE);

        assertThat(get(client(POLICE), inbox()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsRegisteredForNobodySharesASmallBucket() throws Exception {
        HttpClient one = home.client(home.stranger(CertificateUse.TLS));
        HttpClient other = home.client(home.stranger(CertificateUse.TLS));

        problem(get(one, inbox()), ErrorCode.AUTHENTICATE_PARTY_UNKNOWN);
        problem(get(other, inbox()), ErrorCode.AUTHENTICATE_PARTY_UNKNOWN);
        problem(get(one, inbox()), ErrorCode.RECEIVE_RATE);
        problem(get(other, inbox()), ErrorCode.RECEIVE_RATE);
        assertThat(get(client(PST), inbox()).statusCode()).isEqualTo(200);
        assertThat(refusals.all()).isEmpty();
    }

    @Test
    void theRefusalIsOnRecordOnceAMinuteAndCountedEachTime() throws Exception {
        double before = counted(ErrorCode.RECEIVE_RATE);
        HttpClient pst = client(PST);
        untilRefused(pst);
        for (int i = 0; i < 4; i++) {
            assertThat(get(pst, inbox()).statusCode()).isEqualTo(429);
        }

        assertThat(refusals.all()).singleElement().satisfies(refusal -> {
            assertThat(refusal.party()).isEqualTo("0192:" + PST);
            assertThat(refusal.code()).isEqualTo(ErrorCode.RECEIVE_RATE);
        });
        assertThat(counted(ErrorCode.RECEIVE_RATE) - before).isGreaterThanOrEqualTo(5);
        clock.move(Duration.ofMinutes(1));
        untilRefused(pst);
        assertThat(refusals.all()).hasSize(2);
    }

    @Test
    void aLogThatCannotBeWrittenIsTheAnswer() throws Exception {
        refusals.available(false);
        try {
            problem(untilRefused(client(PST)), ErrorCode.RECORD_LOG_UNAVAILABLE);
        } finally {
            refusals.available(true);
        }
    }

    @Test
    void moreAtOnceThanAPartyMayIsRefusedUntilOneIsDone() throws Exception {
        List<Slow> slow = List.of(new Slow(PST), new Slow(PST));
        Awaitility.await().atMost(10, TimeUnit.SECONDS).untilAsserted(() -> {
            clock.move(Duration.ofSeconds(1));
            problem(get(client(PST), inbox()), ErrorCode.RECEIVE_CONCURRENCY);
        });
        assertThat(get(client(POLICE), inbox()).statusCode()).isEqualTo(200);

        for (Slow each : slow) {
            assertThat(each.finish()).isEqualTo("HTTP/1.1 400");
        }

        Awaitility.await().atMost(10, TimeUnit.SECONDS).untilAsserted(() -> {
            clock.move(Duration.ofSeconds(1));
            assertThat(get(client(PST), inbox()).statusCode()).isEqualTo(200);
        });
    }

    @Test
    void moreAtOnceThanTheGatewayDoesIsRefusedUntilOneIsDone() throws Exception {
        List<Slow> slow = List.of(new Slow(PST), new Slow(PST), new Slow(POLICE));
        Awaitility.await().atMost(10, TimeUnit.SECONDS).untilAsserted(() -> {
            clock.move(Duration.ofSeconds(1));
            HttpResponse<String> refused = get(client(TestHome.PRISON), inbox());
            problem(refused, ErrorCode.RECEIVE_BUSY);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        });

        for (Slow each : slow) {
            assertThat(each.finish()).isEqualTo("HTTP/1.1 400");
        }

        Awaitility.await().atMost(10, TimeUnit.SECONDS).untilAsserted(() -> {
            clock.move(Duration.ofSeconds(1));
            assertThat(get(client(TestHome.PRISON), inbox()).statusCode()).isEqualTo(200);
        });
    }

    private static HttpResponse<String> untilRefused(HttpClient client) throws Exception {
        List<Integer> answered = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            HttpResponse<String> answer = get(client, inbox());
            if (answer.statusCode() != 200) {
                return answer;
            }
            answered.add(answer.statusCode());
        }
        throw new AssertionError("never refused: " + answered);
    }

    private static double counted(ErrorCode code) {
        return doors.context()
                .getBean(MeterRegistry.class)
                .counter("varsel.limits.refused", "code", code.code())
                .count();
    }

    private static void problem(HttpResponse<String> answer, ErrorCode code) {
        assertThat(answer.body()).contains("\"code\":\"" + code.code() + "\"");
        assertThat(answer.statusCode()).isEqualTo(code.status());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static HttpClient client(String party) {
        return home.client(home.tls(party));
    }

    private static URI inbox() {
        return doors.url(Door.AGENCIES, "/api/v1/inbox");
    }

    /** A request whose body has begun and ends when the test says. */
    private static final class Slow {
        private final SSLSocket socket;

        Slow(String party) throws Exception {
            socket = (SSLSocket) home.context(home.tls(party))
                    .getSocketFactory()
                    .createSocket(
                            InetAddress.getLoopbackAddress(), doors.ports().agencies());
            socket.setSoTimeout(10_000);
            write("POST /api/v1/notices HTTP/1.1\r\nHost: x\r\nContent-Type: application/cloudevents+json\r\n"
                    + "Content-Length: 2\r\nConnection: close\r\n\r\n{");
        }

        String finish() throws Exception {
            try (socket) {
                write("{");
                return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            }
        }

        private void write(String text) throws Exception {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
