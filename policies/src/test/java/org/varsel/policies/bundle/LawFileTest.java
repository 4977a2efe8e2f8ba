package org.varsel.policies.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.policies.BundleDigest;
import org.varsel.policies.LawBundle;
import org.varsel.policies.LawBundles;
import org.varsel.policies.PackProfile;
import org.varsel.policies.explain.PolicyExplain;
import org.varsel.policies.pack.Pack;
import org.varsel.policies.pack.PackOnDisk;

class LawFileTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final PackProfile NOBODY = PackProfile.accepting(Set.of());
    private static final PackProfile ACCEPTED = PackProfile.accepting(Set.of("xx"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everyPackThatShipsIsReadAgainWithoutItsFolder() {
        LawFile made = new BundleMaker(
                        LawBundles.shipped(PackProfile.demo(), SignOffs.NONE), PackProfile.demo(), SignOffs.NONE)
                .make(NOW, null, null);

        LawFile read = LawFile.read(made.bytes());

        assertThat(read.law(PackProfile.demo()).digest())
                .isEqualTo(LawBundles.standard(PackProfile.demo()).digest());
        assertThat(read.bytes()).isEqualTo(made.bytes());
        assertThat(read.expires()).isEqualTo(NOW.plus(Duration.ofDays(365)));
        assertThat(read.manifest().packs()).allSatisfy(pack -> {
            assertThat(pack.standing()).isEqualTo("demo");
            assertThat(pack.version()).isNotBlank();
            assertThat(pack.languages()).isNotEmpty();
        });
    }

    @Test
    void aSignatureDoesNotChangeWhatIsSigned() {
        LawFile unsigned = accepted(null);
        LawFile signed = unsigned.with("— a-lawyer AAAA");

        assertThat(signed.id()).isEqualTo(unsigned.id());
        assertThat(LawFile.read(signed.bytes()).signatures()).containsExactly("— a-lawyer AAAA");
    }

    @Test
    void aByteThatIsChangedAnywhereIsSeen() {
        byte[] bytes = accepted(null).bytes();

        for (int at = 0; at < bytes.length; at += 7) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> requireSame(changed, accepted(null).id()))
                    .as("byte %d", at)
                    .isInstanceOf(BundleRefused.class);
        }
    }

    /** A changed manifest that still reads has another id, which nobody signed. */
    private static void requireSame(byte[] bytes, String id) {
        if (!LawFile.read(bytes).id().equals(id)) {
            throw new BundleRefused(BundleRefused.Reason.UNSIGNED, "another id");
        }
    }

    @Test
    void aBundleThatEndsEarlyOrIsNoneIsRefused() {
        byte[] bytes = accepted(null).bytes();

        assertThatThrownBy(() -> LawFile.read(Arrays.copyOf(bytes, bytes.length - 1)))
                .hasMessageContaining("last line");
        assertThatThrownBy(() -> LawFile.read(new byte[0])).hasMessageContaining("line 1 is missing");
        assertThatThrownBy(() -> LawFile.read("{}\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BundleRefused.class);
        assertThatThrownBy(() -> LawFile.read("null\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BundleRefused.class);
    }

    @Test
    void aBundleOfTheDemoDoesNotDecideAboutRealPeople() {
        LawFile demo = maker(PackProfile.demo(), SignOffs.NONE).make(NOW, null, null);

        assertThat(demo.law(PackProfile.demo()).packs()).hasSize(1);
        assertThatThrownBy(() -> demo.law(ACCEPTED))
                .isInstanceOf(BundleRefused.class)
                .hasMessageContaining("made for the demo profile");
    }

    @Test
    void aPackThatTheGatewayDoesNotAcceptIsRefusedThoughTheBundleDoes() {
        LawFile file = accepted(null);

        assertThat(file.law(ACCEPTED).packs()).hasSize(1);
        assertThatThrownBy(() -> file.law(NOBODY))
                .isInstanceOfSatisfying(BundleRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(BundleRefused.Reason.REFUSED))
                .hasMessageContaining("No lawyer has signed off the law pack \"xx\"");
    }

    @Test
    void aPackThatALawyerSignedOffRunsOnNobodyElsesWord() throws Exception {
        PackOnDisk pack = PackOnDisk.in(folder);
        signOff(digestOf(pack), "1.2.3");

        LawFile file = maker(NOBODY, SignOffs.in(folder)).make(NOW, null, null);
        LawBundle law = LawFile.read(file.bytes()).law(NOBODY);

        assertThat(file.manifest().packs().get(0).standing()).isEqualTo("signed-off");
        assertThat(law.signOff("xx")).hasValueSatisfying(signOff -> {
            assertThat(signOff.lawyer()).isEqualTo("Test Testesen");
            assertThat(signOff.scope()).isEqualTo("the whole pack");
        });
        assertThat(new PolicyExplain(law).packs("en")).allMatch(summary -> summary.signedOff());
        assertThat(new PolicyExplain(LawBundles.load(folder, NOBODY)).packs("en"))
                .allMatch(summary -> summary.signedOff());
    }

    @Test
    void aSignOffOfAnotherTextIsTold() throws Exception {
        PackOnDisk pack = PackOnDisk.in(folder);
        signOff(digestOf(pack), "1.2.3");
        pack.replace("section-1.yaml", ">= 18", ">= 17");

        assertThatThrownBy(() -> LawBundles.load(folder, PackProfile.demo()))
                .hasMessageContaining("The sign-off of the law pack \"xx\" is for version 1.2.3")
                .hasMessageContaining(digestOf(pack));
    }

    @Test
    void aSignOffSaysWhoAnswersForWhat() throws Exception {
        PackOnDisk pack = PackOnDisk.in(folder);
        signOff(digestOf(pack), "1.2.3");
        Path file = folder.resolve("xx.signoff.yaml");

        Files.writeString(file, Files.readString(file).replace("office:", "ofice:"));
        assertThatThrownBy(() -> SignOffs.in(folder))
                .hasMessageContaining("xx.signoff.yaml:1:1: expected the key \"office\"");
    }

    @Test
    void saysWhatItChangesAndSignsThat() {
        PackOnDisk pack = PackOnDisk.in(folder);
        LawFile first = maker(ACCEPTED, SignOffs.NONE).make(NOW, null, null);
        pack.replace("section-1.yaml", ">= 18", ">= 17");
        LawFile second = maker(ACCEPTED, SignOffs.NONE).make(NOW, null, first);

        BundleDifference difference = second.since(first);

        assertThat(difference.lines())
                .first()
                .isEqualTo("law: " + first.manifest().digest() + " -> "
                        + second.manifest().digest());
        assertThat(difference.lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("rule xx.")
                .contains("when: ", "18", "17");
        assertThat(second.outcomesSince(first)).isNotEmpty().allMatch(line -> line.contains(" becomes "));
        assertThat(first.outcomesSince(first)).isEmpty();
        assertThat(second.manifest().previous()).isEqualTo(first.id());
        assertThat(second.manifest().difference()).isEqualTo(difference.digest());
        assertThat(first.manifest().previous()).isNull();
        assertThat(first.since(first).lines()).isEmpty();
        assertThat(first.since(second).digest()).isNotEqualTo(difference.digest());
    }

    @Test
    void whatIsNoBundleIsRefusedAndNothingElse() {
        byte[] noTimes = new String(accepted(null).bytes(), StandardCharsets.UTF_8)
                .replaceFirst("\"created\":\"[^\"]*\",", "")
                .getBytes(StandardCharsets.UTF_8);

        for (byte[] bytes : List.of(noTimes, new byte[0], "\n".repeat(100_000).getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> LawFile.read(bytes))
                    .isInstanceOfSatisfying(BundleRefused.class, refused -> assertThat(refused.reason())
                            .isEqualTo(BundleRefused.Reason.ALTERED));
        }
    }

    @Test
    void aPackMoreOrLessIsADifference() {
        PackOnDisk.in(folder);
        LawFile one = maker(PackProfile.demo(), SignOffs.NONE).make(NOW, null, null);
        LawFile other = new BundleMaker(LawBundles.in(Path.of("packs", "no")), PackProfile.demo(), SignOffs.NONE)
                .make(NOW, null, null);

        assertThat(other.since(one).lines())
                .containsExactly(
                        "law: " + one.manifest().digest() + " -> "
                                + other.manifest().digest(),
                        "pack no: added",
                        "pack xx: removed; its country is denied everything");
    }

    private LawFile accepted(@Nullable LawFile previous) {
        PackOnDisk.in(folder);
        return maker(ACCEPTED, SignOffs.NONE).make(NOW, null, previous);
    }

    private BundleMaker maker(PackProfile profile, SignOffs signOffs) {
        if (!Files.exists(folder.resolve("xx"))) {
            PackOnDisk.in(folder);
        }
        return new BundleMaker(LawBundles.in(folder), profile, signOffs);
    }

    private static String digestOf(PackOnDisk pack) {
        List<Pack> packs = LawBundles.load(pack.directory(), PackProfile.demo()).packs();
        return BundleDigest.of(packs.get(0));
    }

    private void signOff(String digest, String version) throws Exception {
        Files.writeString(
                folder.resolve("xx.signoff.yaml"),
                """
                pack: xx
                version: "%s"
                digest: %s
                lawyer: Test Testesen
                office: Legal department (synthetic)
                date: 2026-11-20
                scope: the whole pack
                """
                        .formatted(version, digest));
    }
}
