package org.varsel.gateway.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.varsel.gateway.TestHome.PST;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.LawKey;
import org.varsel.gateway.keys.LawRole;
import org.varsel.gateway.lifecycle.LiveGateway;
import org.varsel.gateway.lifecycle.RecordedLog;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.bundle.BundleMaker;
import org.varsel.policies.bundle.LawFile;
import org.varsel.policies.bundle.SignOffs;

/** The whole gateway with the keys of a lawyer and an operator: what a sender is told while no law may decide, and what goes on. */
class LawStopsIntakeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void nothingIsTakenInWithoutALawAndWhatWasDecidedGoesOn() throws Exception {
        TestHome home = TestHome.in(folder);
        LawFile bundle = signed(home);
        LawFolder law = new LawFolder(home.home().resolve("law"));
        try (LiveGateway gateway =
                LiveGateway.start(home, "--varsel.policies.profile=no", "--varsel.policies.look-every=100ms")) {
            HttpResponse<String> refused = gateway.post(PST, Sending.fresh(home, PST, "returnee.notified/ok"));
            assertThat(LiveGateway.code(refused)).isEqualTo("503 law.not-activated");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
            assertThat(health(gateway)).contains("law.not-activated");

            law.handIn(bundle, null);
            await().atMost(PATIENCE).until(() -> taken(gateway));
            JsonNode accepted = gateway.accepted(PST, Sending.fresh(home, PST, "returnee.notified/ok"));
            String disclosure = accepted.at("/disclosures/0/disclosureId").asText();
            assertThat(disclosure).isNotEmpty();
            assertThat(bundleEntries(gateway.log()))
                    .as("one in each of the two logs")
                    .containsExactly(bundle.id(), bundle.id());

            Path kept = kept(home, bundle);
            Files.writeString(kept, Files.readString(kept).replace("permit", "pormit"));
            await().atMost(PATIENCE).until(() -> !taken(gateway));
            assertThat(LiveGateway.code(gateway.post(PST, Sending.fresh(home, PST, "returnee.notified/ok"))))
                    .isEqualTo("503 law.bundle-altered");
            assertThat(health(gateway)).contains("law.bundle-altered");
            int attempts = gateway.log().attempts(disclosure).size();
            await("deliveries are tried on")
                    .atMost(PATIENCE)
                    .until(() -> gateway.log().attempts(disclosure).size() > attempts + 1);

            gateway.restart();
            assertThat(LiveGateway.code(gateway.post(PST, Sending.fresh(home, PST, "returnee.notified/ok"))))
                    .isEqualTo("503 law.bundle-altered");
            law.handIn(bundle, null);
            await().atMost(PATIENCE).until(() -> taken(gateway));
            assertThat(bundleEntries(gateway.log())).hasSize(2);
        }
    }

    @Test
    void theDemoProfilePutsItsOwnBundleOnRecordOnce() {
        TestHome home = TestHome.in(folder);
        try (LiveGateway gateway = LiveGateway.start(home)) {
            List<String> first = bundleEntries(gateway.log());
            assertThat(first).hasSize(2);

            gateway.restart();

            assertThat(bundleEntries(gateway.log())).isEqualTo(first);
            assertThat(taken(gateway)).isTrue();
        }
    }

    private static boolean taken(LiveGateway gateway) {
        return gateway.dryRun(PST, Sending.fresh(gateway.home(), PST, "returnee.notified/ok"))
                        .statusCode()
                == 200;
    }

    private static List<String> bundleEntries(RecordedLog log) {
        return log.about("law", "bundle").stream()
                .map(entry -> entry.text("digest"))
                .toList();
    }

    private static String health(LiveGateway gateway) {
        return gateway.context()
                .getBean(HealthEndpoint.class)
                .healthForPath("lawHealth")
                .toString();
    }

    private LawFile signed(TestHome home) throws Exception {
        PackProfile profile = PackProfile.accepting(Set.of("no"));
        LawFile bundle = new BundleMaker(LawBundles.shipped(profile, SignOffs.NONE), profile, SignOffs.NONE)
                .make(Clock.systemUTC().instant(), null, null);
        for (LawRole role : LawRole.values()) {
            Path key = LawKey.create(folder.resolve("people"), role, "varsel.example/" + role.word());
            bundle = LawSignatures.sign(bundle, key, role);
            String verifier = "law-" + role.word() + ".vkey";
            LawBench.copy(
                    key.resolveSibling(verifier), home.home().resolve("keys").resolve(verifier));
        }
        return bundle;
    }

    private static Path kept(TestHome home, LawFile bundle) {
        return home.home().resolve("law/kept").resolve(bundle.id().substring("sha256:".length()) + ".bundle");
    }
}
