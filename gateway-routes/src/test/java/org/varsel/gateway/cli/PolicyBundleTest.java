package org.varsel.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.policies.bundle.LawFile;

/** From packs to a bundle that a gateway takes, as its lawyer and its operator would type it. */
@SuppressWarnings("NullAway.Init") // set before each test
class PolicyBundleTest {
    @TempDir
    private Path folder;

    private Path home;
    private Path bundle;

    @BeforeEach
    void people() throws IOException {
        home = folder.resolve("home");
        Files.createDirectories(home.resolve("keys"));
        bundle = folder.resolve("law.bundle");
        Files.writeString(home.resolve("varsel.yaml"), "varsel: {policies: {profile: dk}}\n");
        for (String role : new String[] {"lawyer", "operator"}) {
            Ran made =
                    Ran.varsel("keys", "law", folder.resolve(role), "--role", role, "--name", "varsel.example/" + role);
            assertThat(made.exit()).as(made.err()).isZero();
            assertThat(made.out()).startsWith("varsel.example/" + role + "/law-" + role + "+");
            Files.copy(
                    folder.resolve(role).resolve("law-" + role + ".vkey"), home.resolve("keys/law-" + role + ".vkey"));
        }
    }

    @Test
    void aBundleIsBuiltSignedTwiceAndHandedIn() throws IOException {
        build();
        sign("lawyer");
        assertThat(activate().err()).contains("no signature of a trusted key of the role operator");
        sign("operator");

        Ran handed = activate();

        assertThat(handed.exit()).as(handed.err()).isZero();
        assertThat(handed.out()).contains("pack        dk ", ", accepted, sha256:", "No bundle is in force here yet.");
        assertThat(incoming()).containsExactly(id() + ".bundle");
    }

    @Test
    void noPackIsTakenOnNobodysWord() {
        Ran ran = Ran.varsel("policy", "build", "--packs", "shipped", "--out", bundle);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("No lawyer has signed off any law pack");
        assertThat(bundle).doesNotExist();
    }

    @Test
    void aLawyersSignOffTakesThePlaceOfAcceptance() throws IOException {
        build();
        Matcher digest = Pattern.compile("pack +dk (\\S+), accepted, (sha256:[0-9a-f]{64})")
                .matcher(Ran.varsel("policy", "build", "--accept", "dk", "--out", bundle)
                        .out());
        assertThat(digest.find()).isTrue();
        Path words = Files.createDirectories(folder.resolve("words"));
        Files.writeString(
                words.resolve("dk.signoff.yaml"),
                """
                pack: dk
                version: %s
                digest: %s
                lawyer: Test Testesen
                office: Legal department (synthetic)
                date: 2026-11-20
                scope: the whole pack
                """
                        .formatted(digest.group(1), digest.group(2)));

        Ran ran = Ran.varsel("policy", "build", "--sign-offs", words, "--out", bundle);

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("signed off by Test Testesen, Legal department (synthetic), 2026-11-20");
    }

    @Test
    void theDifferenceToTheLawInForceHasToBeSeen() throws IOException {
        build();
        sign("lawyer");
        sign("operator");
        Files.createDirectories(home.resolve("law/kept"));
        Files.copy(bundle, home.resolve("law/kept").resolve(id() + ".bundle"));
        Files.writeString(home.resolve("law/in-force"), "sha256:" + id() + "\n");
        Path before = Files.copy(bundle, folder.resolve("before.bundle"));

        Ran.varsel("policy", "build", "--accept", "dk,no", "--out", bundle);
        sign("lawyer");
        sign("operator");
        Ran refused = activate();
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("It changes:", "pack no: added");
        Matcher seen = Pattern.compile("--difference (sha256:[0-9a-f]{64})").matcher(refused.err());
        assertThat(seen.find()).isTrue();
        assertThat(incoming()).isEmpty();
        assertThat(activate("--difference", seen.group(1)).exit()).isZero();
        assertThat(incoming()).containsExactlyInAnyOrder(id() + ".bundle", id() + ".difference");

        Ran built = Ran.varsel("policy", "build", "--accept", "dk,no", "--previous", before, "--out", bundle);
        assertThat(built.out()).contains("pack no: added", "difference " + seen.group(1));
        sign("lawyer");
        sign("operator");
        assertThat(activate().exit()).isZero();
    }

    @Test
    void anAlteredBundleIsNeitherSignedNorHandedIn() throws IOException {
        build();
        Files.writeString(bundle, Files.readString(bundle).replaceFirst("permit", "pormit"));

        Ran ran = Ran.varsel(
                "policy", "sign", bundle, "--role", "lawyer", "--key", folder.resolve("lawyer/law-lawyer.p8"));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("The bundle is not as it was made");
    }

    @Test
    void aKeySignsInItsOwnRoleOnly() {
        build();

        Ran ran = Ran.varsel(
                "policy", "sign", bundle, "--role", "operator", "--key", folder.resolve("lawyer/law-lawyer.p8"));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("is no key of the role operator");
    }

    private void build() {
        Ran ran = Ran.varsel("policy", "build", "--packs", "shipped", "--accept", "dk", "--out", bundle);
        assertThat(ran.exit()).as(ran.err()).isZero();
    }

    private void sign(String role) {
        Ran ran = Ran.varsel(
                "policy",
                "sign",
                bundle,
                "--role",
                role,
                "--key",
                folder.resolve(role).resolve("law-" + role + ".p8"));
        assertThat(ran.exit()).as(ran.err()).isZero();
    }

    private Ran activate(String... more) {
        return Ran.varsel(Stream.concat(Stream.of("policy", "activate", bundle, "--home", home), Stream.of(more))
                .toArray());
    }

    private String id() throws IOException {
        return LawFile.read(Files.readAllBytes(bundle)).id().substring("sha256:".length());
    }

    private List<String> incoming() throws IOException {
        Path incoming = home.resolve("law/incoming");
        if (!Files.isDirectory(incoming)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(incoming)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
