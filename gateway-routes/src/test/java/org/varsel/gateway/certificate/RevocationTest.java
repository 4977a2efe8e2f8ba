package org.varsel.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.RunningDoors.get;
import static org.varsel.gateway.RunningDoors.post;
import static org.varsel.gateway.TestHome.BERGEN;
import static org.varsel.gateway.TestHome.POLICE;
import static org.varsel.gateway.TestHome.PRISON;
import static org.varsel.gateway.TestHome.PST;
import static org.varsel.gateway.TestHome.TRONDHEIM;

import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.MovableClock;
import org.varsel.gateway.RunningDoors;
import org.varsel.gateway.Sending;
import org.varsel.gateway.StubRooms;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.KeyFile;
import org.varsel.gateway.keys.PasswordFile;
import org.varsel.gateway.keys.Pki;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.server.Door;

/**
 * The running door over real TLS, and an authority that answers as told. The clock is in hand: freshness is an hour, grace a
 * day, and what was asked in vain is asked again after fifteen seconds.
 */
@SuppressWarnings("NullAway.Init") // set before all tests
class RevocationTest {
    private static final Duration PAST_FRESHNESS = Duration.ofMinutes(61);
    private static final Duration PAST_GRACE = Duration.ofHours(26);
    private static final Duration ASKED_AGAIN = KnownStatus.AGAIN.plusSeconds(1);

    static AnswersByHand answers;
    static TestHome home;
    static RunningDoors doors;
    static MovableClock clock;
    static Pki pki;
    static SealKey authority;

    @BeforeAll
    static void open(@TempDir Path folder) {
        answers = new AnswersByHand();
        home = TestHome.in(folder, answers.address());
        Path ca = home.authority();
        authority = KeyFile.load(ca.resolve("ca.p12"), PasswordFile.read(ca.resolve("password")));
        doors = RunningDoors.open(
                home,
                new Class<?>[] {StubRooms.Front.class, StubRooms.AfterAuthenticate.class, MovableClock.InPlace.class},
                "--varsel.certificates.without-pointers=refuse",
                "--varsel.certificates.timeout=2s");
        clock = doors.context().getBean(MovableClock.class);
        pki = Pki.open(ca, clock);
    }

    @AfterAll
    static void close() {
        doors.close();
        answers.close();
    }

    @BeforeEach
    void theAuthorityAnswers() {
        answers.say(pki::ocsp, request -> pki.revocationList());
        clock.move(ASKED_AGAIN);
    }

    @Test
    void aCertificateThatItsAuthorityCallsGoodIsGoodAndNotAskedForAgain() throws Exception {
        assertThat(knock(TRONDHEIM).statusCode()).isEqualTo(200);
        CheckedCertificates certificates = doors.context().getBean(CheckedCertificates.class);
        assertThat(certificates.status(home.tls(TRONDHEIM).certificate(), clock.instant()))
                .hasValueSatisfying(status -> assertThat(status.standing()).isEqualTo(CertificateStatus.Standing.GOOD));

        answers.fallSilent();

        assertThat(knock(TRONDHEIM).statusCode()).isEqualTo(200);
        assertThat(inGrace()).doesNotContain(TRONDHEIM);
    }

    @Test
    void revokedByOcsp() throws Exception {
        assertThat(knock(POLICE).statusCode()).isEqualTo(200);

        pki.revoke(serial(home.tls(POLICE)));
        clock.move(PAST_FRESHNESS);

        problem(knock(POLICE), ErrorCode.AUTHENTICATE_CERTIFICATE_REVOKED);
        assertThat(refused(POLICE)).isEqualTo(ErrorCode.AUTHENTICATE_CERTIFICATE_REVOKED);
        assertThat(detail("revoked")).contains(POLICE);
        answers.fallSilent();
        clock.move(PAST_FRESHNESS);
        problem(knock(POLICE), ErrorCode.AUTHENTICATE_CERTIFICATE_REVOKED);
    }

    @Test
    void revokedByTheListWhenOcspIsSilent() throws Exception {
        answers.say(request -> null, request -> pki.revocationList());
        clock.move(PAST_FRESHNESS);
        assertThat(knock(PRISON).statusCode()).isEqualTo(200);

        pki.revoke(serial(home.tls(PRISON)));
        clock.move(PAST_FRESHNESS);

        problem(knock(PRISON), ErrorCode.AUTHENTICATE_CERTIFICATE_REVOKED);
    }

    @Test
    void aRevokedSealSignsNothingWhileItsPartyMayStillAsk() throws Exception {
        assertThat(submit(PST).statusCode()).isEqualTo(200);

        pki.revoke(serial(home.seal(PST)));
        clock.move(PAST_FRESHNESS);

        problem(submit(PST), ErrorCode.AUTHENTICATE_CERTIFICATE_REVOKED);
        assertThat(knock(PST).statusCode()).isEqualTo(200);
    }

    @Test
    void aSilentAuthorityIsBorneForAWhileAndTheOperatorSeesIt() throws Exception {
        assertThat(knock(BERGEN).statusCode()).isEqualTo(200);
        double before = acceptedInGrace();

        answers.fallSilent();
        clock.move(PAST_FRESHNESS);

        assertThat(knock(BERGEN).statusCode()).isEqualTo(200);
        assertThat(acceptedInGrace()).isGreaterThan(before);
        assertThat(inGrace()).contains("0192:" + BERGEN + " tls");
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void beyondGraceTheDoorIsShutUntilTheAuthorityIsBack() throws Exception {
        assertThat(knock(BERGEN).statusCode()).isEqualTo(200);

        answers.fallSilent();
        clock.move(PAST_GRACE);

        HttpResponse<String> refused = knock(BERGEN);
        problem(refused, ErrorCode.AUTHENTICATE_CERTIFICATE_STATUS_UNKNOWN);
        assertThat(refused.headers().firstValue("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(Long.parseLong(wait)).isBetween(1L, 16L));
        assertThat(detail("unknown")).contains(BERGEN);
        answers.say(pki::ocsp, request -> null);
        clock.move(ASKED_AGAIN);
        assertThat(knock(BERGEN).statusCode()).isEqualTo(200);
    }

    enum Bad {
        BY_A_PARTY,
        BY_A_STRANGER,
        BY_A_DELEGATE_FOR_TLS,
        BY_A_DELEGATE_THAT_EXPIRED,
        WEAKLY_SIGNED,
        ABOUT_ANOTHER,
        STALE,
        OF_THE_FUTURE,
        NO_DER,
        ENDLESS
    }

    @ParameterizedTest
    @EnumSource(Bad.class)
    void aResponseThatIsNotGoodIsNoAnswer(Bad bad) throws Exception {
        OcspByHand response = response(bad);
        answers.say(request -> raw(bad, response, request), request -> null);
        clock.move(PAST_GRACE);

        problem(knock(TRONDHEIM), ErrorCode.AUTHENTICATE_CERTIFICATE_STATUS_UNKNOWN);

        answers.say(request -> right().to(request, clock.instant()), request -> null);
        clock.move(ASKED_AGAIN);
        assertThat(knock(TRONDHEIM).statusCode()).isEqualTo(200);
    }

    @Test
    void aDelegateOfTheAuthorityMayAnswer() throws Exception {
        OcspByHand delegated = right().byDelegate(
                        KeyPurposeId.id_kp_OCSPSigning, clock.instant().plus(Duration.ofDays(1)));
        answers.say(request -> delegated.to(request, clock.instant()), request -> null);
        clock.move(PAST_FRESHNESS);

        assertThat(knock(TRONDHEIM).statusCode()).isEqualTo(200);
        assertThat(inGrace()).doesNotContain(TRONDHEIM + " tls");
    }

    @Test
    void aNonceThatIsNotOursIsNoAnswer() throws Exception {
        byte[][] first = new byte[1][];
        answers.say(
                request -> {
                    byte[] said = first[0] == null ? pki.ocsp(request) : first[0];
                    first[0] = said;
                    return said;
                },
                request -> null);
        clock.move(PAST_FRESHNESS);
        HttpResponse<String> once = knock(TRONDHEIM);
        clock.move(PAST_FRESHNESS);
        HttpResponse<String> replayed = knock(TRONDHEIM);

        assertThat(once.statusCode()).isEqualTo(200);
        assertThat(replayed.statusCode()).as("in grace").isEqualTo(200);
        assertThat(inGrace()).contains(TRONDHEIM + " tls");
    }

    private static OcspByHand response(Bad bad) throws Exception {
        return switch (bad) {
            case BY_A_PARTY -> right().signedBy(home.tls(PST));
            case BY_A_STRANGER -> right().signedBy(home.stranger(CertificateUse.SEAL));
            case BY_A_DELEGATE_FOR_TLS ->
                right().byDelegate(
                                KeyPurposeId.id_kp_serverAuth, clock.instant().plus(Duration.ofDays(9)));
            case BY_A_DELEGATE_THAT_EXPIRED ->
                right().byDelegate(KeyPurposeId.id_kp_OCSPSigning, Instant.now().minus(Duration.ofDays(1)));
            case WEAKLY_SIGNED -> right().signedWith("SHA1withECDSA");
            case ABOUT_ANOTHER -> right().aboutAnotherCertificate();
            case STALE -> right().old(Duration.ofHours(5));
            case OF_THE_FUTURE -> right().old(Duration.ofHours(-1));
            case NO_DER, ENDLESS -> right();
        };
    }

    private static byte[] raw(Bad bad, OcspByHand response, byte[] request) {
        return switch (bad) {
            case NO_DER -> "<html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            case ENDLESS -> new byte[100_000];
            default -> response.to(request, clock.instant());
        };
    }

    private static OcspByHand right() {
        try {
            return new OcspByHand(authority);
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static BigInteger serial(SealKey key) {
        return key.certificate().getSerialNumber();
    }

    private static ErrorCode refused(String party) {
        return doors.context().getBean(StubRooms.Refusals.class).all().stream()
                .filter(refusal -> refusal.party().endsWith(party))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .code();
    }

    private static Health health() {
        return doors.context().getBean(CertificateHealth.class).health();
    }

    private static String inGrace() {
        return detail("inGrace");
    }

    private static String detail(String name) {
        return String.valueOf(health().getDetails().get(name));
    }

    private static double acceptedInGrace() {
        return doors.context()
                .getBean(MeterRegistry.class)
                .counter("varsel.certificates.accepted-in-grace")
                .count();
    }

    private static HttpResponse<String> knock(String party) throws Exception {
        return get(client(party), doors.url(Door.AGENCIES, "/api/v1/inbox"));
    }

    private static HttpResponse<String> submit(String party) throws Exception {
        return post(
                client(party),
                doors.url(Door.AGENCIES, "/api/v1/notices"),
                "application/cloudevents+json",
                Sending.of(home, party, "returnee.notified/ok")
                        .envelope("time", clock.instant().toString())
                        .body());
    }

    private static HttpClient client(String party) {
        return home.client(home.tls(party));
    }

    private static void problem(HttpResponse<String> answer, ErrorCode code) {
        assertThat(answer.body()).contains("\"code\":\"" + code.code() + "\"");
        assertThat(answer.statusCode()).isEqualTo(code.status());
    }
}
