package org.varsel.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.varsel.gateway.RunningDoors.get;
import static org.varsel.gateway.RunningDoors.post;
import static org.varsel.gateway.TestHome.POLICE;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.RunningDoors;
import org.varsel.gateway.Sending;
import org.varsel.gateway.StubRooms;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.keys.Pki;
import org.varsel.gateway.keys.SealKey;
import org.varsel.gateway.party.PartyRegistry;
import org.varsel.gateway.server.Door;

/** A party changes its certificates while the gateway runs: the old one, both, the new one; at no time is it shut out. */
@SuppressWarnings("NullAway.Init") // set before all tests
class RotationTest {
    static AnswersByHand answers;
    static TestHome home;
    static RunningDoors doors;

    @BeforeAll
    static void open(@TempDir Path folder) {
        answers = new AnswersByHand();
        home = TestHome.in(folder, answers.address());
        Pki pki = Pki.open(home.authority(), java.time.InstantSource.system());
        answers.say(pki::ocsp, request -> pki.revocationList());
        doors = RunningDoors.open(
                home,
                new Class<?>[] {StubRooms.Front.class, StubRooms.AfterAuthenticate.class},
                "--varsel.certificates.without-pointers=refuse",
                "--varsel.parties.reload-every=100ms");
    }

    @AfterAll
    static void close() {
        doors.close();
        answers.close();
    }

    @Test
    void theOldThenBothThenTheNewTlsCertificate() throws Exception {
        SealKey old = home.tls(POLICE);
        SealKey fresh = home.another(POLICE, CertificateUse.TLS);
        assertThat(knock(old)).isEqualTo(200);
        assertThat(knock(fresh)).isEqualTo(403);

        register(CertificateUse.TLS, old, fresh);
        assertThat(List.of(knock(old), knock(fresh))).containsOnly(200);

        register(CertificateUse.TLS, fresh);
        assertThat(knock(fresh)).isEqualTo(200);
        assertThat(knock(old)).isEqualTo(403);
        register(CertificateUse.TLS, old);
    }

    @Test
    void theOldThenBothThenTheNewSealCertificate() throws Exception {
        SealKey old = home.seal(POLICE);
        SealKey fresh = home.another(POLICE, CertificateUse.SEAL);
        assertThat(submit(old)).isEqualTo(200);
        assertThat(submit(fresh)).isEqualTo(403);

        register(CertificateUse.SEAL, old, fresh);
        assertThat(List.of(submit(old), submit(fresh))).containsOnly(200);

        register(CertificateUse.SEAL, fresh);
        assertThat(submit(fresh)).isEqualTo(200);
        assertThat(submit(old)).isEqualTo(403);
        register(CertificateUse.SEAL, old);
    }

    /** The operator's edit, and the registry's reload. */
    private static void register(CertificateUse use, SealKey... keys) throws Exception {
        String kind = use.name().toLowerCase(java.util.Locale.ROOT);
        List<String> names = IntStream.range(0, keys.length)
                .mapToObj(i -> POLICE + "-" + kind + "-" + keys[i].certificate().getSerialNumber() + ".pem")
                .toList();
        for (int i = 0; i < keys.length; i++) {
            Files.writeString(home.parties().resolve(names.get(i)), Pem.of(keys[i].certificate()));
        }
        Path file = home.parties().resolve(POLICE + ".yaml");
        String text = Files.readString(file)
                .replaceFirst(kind + ": \\[[^]]*]", kind + ": [" + String.join(", ", names) + "]");
        Path beside = Files.writeString(file.resolveSibling("next"), text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        List<java.security.cert.X509Certificate> wanted =
                List.of(keys).stream().map(SealKey::certificate).toList();
        PartyRegistry registry = doors.context().getBean(PartyRegistry.class);
        Awaitility.await().atMost(20, TimeUnit.SECONDS).untilAsserted(() -> assertThat(registry.byId("0192", POLICE)
                        .map(party -> use == CertificateUse.TLS ? party.tls() : party.seal()))
                .hasValue(wanted));
    }

    private static int knock(SealKey tls) throws Exception {
        return get(home.client(tls), doors.url(Door.AGENCIES, "/api/v1/inbox")).statusCode();
    }

    private static int submit(SealKey seal) throws Exception {
        HttpResponse<String> answer = post(
                home.client(home.tls(POLICE)),
                doors.url(Door.AGENCIES, "/api/v1/notices"),
                "application/cloudevents+json",
                Sending.of(home, POLICE, "returnee.notified/ok")
                        .document(document ->
                                document.withObject("/header/sender").put("value", POLICE))
                        .signedBy(seal)
                        .body());
        return answer.statusCode();
    }
}
