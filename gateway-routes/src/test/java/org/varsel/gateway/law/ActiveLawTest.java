package org.varsel.gateway.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.MovableClock;
import org.varsel.gateway.Unavailable;
import org.varsel.gateway.keys.LawRole;
import org.varsel.gateway.keys.UnusableKey;
import org.varsel.policies.LawBundle;
import org.varsel.policies.bundle.LawFile;

@SuppressWarnings("NullAway.Init") // set before each test
class ActiveLawTest {
    @TempDir
    private Path root;

    private LawBench bench;

    @BeforeEach
    void begin() {
        bench = new LawBench(root, new MovableClock());
    }

    @Test
    void withoutABundleNothingDecides() {
        ActiveLaw law = bench.started();

        requireStopped(law, ErrorCode.LAW_NOT_ACTIVATED);
        assertThat(health(law).getStatus()).isEqualTo(Status.DOWN);
        assertThat(health(law).getDetails()).containsEntry("code", "law.not-activated");
    }

    @Test
    void aBundleThatBothSignedIsOnRecordAndThenDecides() {
        LawFile bundle = bench.signed(bench.bundle());
        bench.folder.handIn(bundle, null);

        ActiveLaw law = bench.started();

        assertThat(law.now().digest()).isEqualTo(bundle.manifest().digest());
        assertThat(bench.recorded).singleElement().satisfies(activation -> {
            assertThat(activation.bundle()).isEqualTo(bundle.id());
            assertThat(activation.law()).isEqualTo(bundle.manifest().digest());
            assertThat(activation.until()).isEqualTo(bundle.expires());
        });
        assertThat(bench.folder.incoming()).isEmpty();
        assertThat(bench.folder.inForce()).hasValue(bundle.id());
        assertThat(health(law).toString()).contains("dk ", ": accepted");
    }

    @Test
    void aRestartGoesOnWithoutASecondEntry() {
        putInForce();

        assertThat(bench.started().now().packs()).hasSize(1);
        assertThat(bench.recorded).hasSize(1);
    }

    @Test
    void oneSignatureIsNoneWhicheverItIs() {
        for (LawRole role : LawRole.values()) {
            bench.folder.handIn(bench.signed(bench.bundle(), role), null);

            ActiveLaw law = bench.started();

            requireStopped(law, ErrorCode.LAW_BUNDLE_UNSIGNED);
            assertThat(health(law).toString()).contains("no signature of a trusted key");
        }
        assertThat(bench.recorded).isEmpty();
        assertThat(bench.reasons()).isNotEmpty().allMatch(reason -> reason.contains("of the role "));
    }

    @Test
    void aSignatureOfSomebodyElseDoesNotCount() throws Exception {
        LawFile signed = bench.signed(bench.bundle());
        Files.delete(bench.trusted().resolve("law-lawyer.vkey"));
        bench.folder.handIn(signed, null);

        requireStopped(bench.started(), ErrorCode.LAW_BUNDLE_UNSIGNED);
    }

    @Test
    void aSignatureUnderAnotherBundleDoesNotCount() {
        LawFile signed = bench.signed(bench.bundle());
        LawFile other = bench.changed(null);
        for (String signature : signed.signatures()) {
            other = other.with(signature);
        }
        bench.folder.handIn(other, null);

        requireStopped(bench.started(), ErrorCode.LAW_BUNDLE_UNSIGNED);
    }

    @Test
    void oneKeyCannotHaveBothRoles() {
        String lawyers = read(bench.trusted().resolve("law-lawyer.vkey"));
        write(bench.trusted().resolve("law-operator.vkey"), lawyers);
        assertThatThrownBy(() -> TrustedLawKeys.in(bench.trusted())).isInstanceOf(UnusableKey.class);

        write(
                bench.trusted().resolve("law-operator.vkey"),
                read(bench.person(LawRole.OPERATOR).resolve("law-operator.vkey")));
        write(bench.trusted().resolve("law-lawyer-2.vkey"), lawyers);
        assertThatThrownBy(() -> TrustedLawKeys.in(bench.trusted()))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("a key that another file has too");
        assertThatThrownBy(() -> LawSignatures.sign(bench.bundle(), bench.key(LawRole.LAWYER), LawRole.OPERATOR))
                .isInstanceOf(UnusableKey.class);
    }

    @Test
    void anAlteredBundleIsRefusedAndTheLawStaysAsItWas() {
        LawFile first = putInForce();
        ActiveLaw law = bench.started();
        bench.folder.handIn(bench.signed(bench.changed(first)), null);
        Path handedIn = bench.folder.incoming().get(0);
        write(handedIn, read(handedIn).replace("99.1.0", "99.2.0"));

        law.look();

        assertThat(law.now().digest()).isEqualTo(first.manifest().digest());
        assertThat(health(law).getStatus()).isEqualTo(Status.UP);
        assertThat(health(law).getDetails()).containsKey("refused");
        assertThat(bench.recorded).hasSize(1);
    }

    @Test
    void aLinkIsNotFollowedAndWhatIsNoBundleKeepsNothingElseFromBeingTaken() throws Exception {
        putInForce();
        Path secret = Files.writeString(root.resolve("secret"), "not for anybody");
        Path incoming = Files.createDirectories(root.resolve("law/incoming"));
        Files.createSymbolicLink(incoming.resolve("a.bundle"), secret);
        Files.writeString(incoming.resolve("b.bundle"), "\n".repeat(10_000));
        Files.writeString(incoming.resolve("c.bundle"), "{}\n");

        ActiveLaw law = bench.started();

        assertThat(bench.folder.incoming()).isEmpty();
        assertThat(law.now().packs()).hasSize(1);
        try (Stream<Path> refused = Files.list(root.resolve("law/refused"))) {
            assertThat(refused.filter(file -> file.toString().endsWith(".bundle")))
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(file).content().doesNotContain("not for anybody"));
        }
        assertThat(secret).hasContent("not for anybody");
    }

    @Test
    void aFileThatChangesWhileItDecidesStopsItUntilItIsBroughtBack() {
        LawFile bundle = putInForce();
        ActiveLaw law = bench.started();
        write(bench.kept(bundle), read(bench.kept(bundle)).replace("permit", "pormit"));

        law.look();
        requireStopped(law, ErrorCode.LAW_BUNDLE_ALTERED);
        requireStopped(bench.started(), ErrorCode.LAW_BUNDLE_ALTERED);

        bench.folder.handIn(bundle, null);
        law.look();
        assertThat(law.now().digest()).isEqualTo(bundle.manifest().digest());
        assertThat(bench.recorded).hasSize(1);
    }

    @Test
    void aFileThatIsGoneStopsIt() throws Exception {
        LawFile bundle = putInForce();
        ActiveLaw law = bench.started();
        Files.delete(bench.kept(bundle));

        law.look();

        requireStopped(law, ErrorCode.LAW_BUNDLE_ALTERED);
    }

    @Test
    void aKeyThatIsTakenBackStopsWhatItSigned() throws Exception {
        putInForce();
        ActiveLaw law = bench.started();
        Files.delete(bench.trusted().resolve("law-operator.vkey"));

        law.look();
        requireStopped(law, ErrorCode.LAW_BUNDLE_UNSIGNED);

        bench.trust(LawRole.OPERATOR);
        law.look();
        assertThat(law.now()).isNotNull();
    }

    @Test
    void whenItsTimeIsOverItStopsAtThatMoment() {
        LawFile bundle = putInForce();
        ActiveLaw law = bench.started();
        bench.clock.move(Duration.ofDays(80));
        assertThat(law.now()).isNotNull();
        assertThat(health(law).getDetails()).containsEntry("expiresSoon", true);

        bench.clock.move(Duration.ofDays(21));

        assertThatThrownBy(law::now).isInstanceOfSatisfying(Unavailable.class, e -> assertThat(e.code())
                .isEqualTo(ErrorCode.LAW_BUNDLE_EXPIRED));
        assertThat(health(law).getStatus()).isEqualTo(Status.DOWN);
        bench.folder.handIn(bundle, null);
        law.look();
        assertThat(bench.reasons()).anyMatch(reason -> reason.contains("The bundle ended at"));
    }

    @Test
    void aPackThatThisGatewayDoesNotTakeIsRefused() {
        bench.folder.handIn(bench.signed(bench.bundle()), null);
        ActiveLaw strict = new ActiveLaw(
                bench.folder, () -> TrustedLawKeys.in(bench.trusted()), Profiles.of("signed-off"), bench.clock);
        strict.open(bench);

        requireStopped(strict, ErrorCode.LAW_BUNDLE_REFUSED);
        assertThat(bench.recorded).isEmpty();
    }

    @Test
    void whatTheLogDoesNotTakeIsNotInForceThoughItsFileIsKept() {
        LawFile first = putInForce();
        LawFile second = bench.signed(bench.changed(first));
        ActiveLaw law = bench.started();
        bench.logFails = true;
        bench.folder.handIn(second, null);

        law.look();

        assertThat(bench.kept(second)).exists();
        assertThat(law.now().digest()).isEqualTo(first.manifest().digest());
        assertThat(bench.started().now().digest())
                .as("after a crash between copying and logging")
                .isEqualTo(first.manifest().digest());

        bench.logFails = false;
        law.look();
        assertThat(law.now().digest()).isEqualTo(second.manifest().digest());
        assertThat(bench.recorded).hasSize(2);
    }

    @Test
    void aFileThatSomebodyPutBesideTheOthersIsNotInForce() {
        LawFile bundle = bench.signed(bench.bundle());
        bench.folder.keep(bundle);
        bench.folder.inForce(bundle.id());

        requireStopped(bench.started(), ErrorCode.LAW_NOT_ACTIVATED);
    }

    @Test
    void whatNobodyComparedIsRefusedUntilSomebodySawTheDifference() {
        LawFile first = putInForce();
        LawFile second = bench.signed(bench.changed(null));
        ActiveLaw law = bench.started();

        bench.folder.handIn(second, null);
        law.look();
        assertThat(bench.reasons()).singleElement().asString().contains("not compared with the one in force");
        assertThat(law.now().digest()).isEqualTo(first.manifest().digest());

        bench.folder.handIn(second, "sha256:" + "0".repeat(64));
        law.look();
        assertThat(law.now().digest()).isEqualTo(first.manifest().digest());

        bench.folder.handIn(second, second.since(first).digest());
        law.look();
        assertThat(law.now().digest()).isEqualTo(second.manifest().digest());
    }

    @Test
    void remembersWhichLawWasKnownSinceWhen() {
        Instant before = bench.now();
        bench.clock.move(Duration.ofDays(1));
        LawFile first = putInForce();
        Instant between = bench.now();
        bench.clock.move(Duration.ofDays(1));
        bench.folder.handIn(bench.signed(bench.changed(first)), null);
        ActiveLaw law = bench.started();

        assertThat(law.at(before)).isEmpty();
        assertThat(law.at(between).map(LawBundle::digest))
                .hasValue(first.manifest().digest());
        assertThat(law.at(bench.now()).map(LawBundle::digest))
                .hasValue(law.now().digest());
        assertThat(law.activations()).hasSize(2);
    }

    private LawFile putInForce() {
        LawFile bundle = bench.signed(bench.bundle());
        bench.folder.handIn(bundle, null);
        assertThat(bench.started().now()).isNotNull();
        return bundle;
    }

    private Health health(ActiveLaw law) {
        return new LawHealth(law, bench.clock).health();
    }

    private static void requireStopped(ActiveLaw law, ErrorCode code) {
        assertThatThrownBy(law::now).isInstanceOfSatisfying(Unavailable.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
