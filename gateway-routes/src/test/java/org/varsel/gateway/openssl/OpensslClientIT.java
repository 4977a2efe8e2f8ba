package org.varsel.gateway.openssl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.varsel.gateway.TestHome.PRISON;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.RunningDoors;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.PartyFolder;
import org.varsel.gateway.keys.PartyProfile;
import org.varsel.gateway.keys.Pki;
import org.varsel.gateway.server.Door;
import org.varsel.schemas.json.Jcs;

/** The running gateway and a client that shares nothing with it: the shell script with the real openssl and curl. */
@SuppressWarnings("NullAway.Init") // made before all
class OpensslClientIT {
    private static final Path SCRIPT = Path.of("../deploy/examples/submit-with-openssl.sh");

    private static final String NOWHERE = "https://127.0.0.1:1";

    @TempDir
    static Path folder;

    static TestHome home;
    static RunningDoors doors;
    static PartyFolder prison;

    private record Ran(int exit, String printed) {}

    @BeforeAll
    static void start() throws Exception {
        for (String program : List.of("bash", "openssl", "curl")) {
            assumeTrue(there(program), program + " is not installed");
        }
        assumeTrue(run("openssl", "version").printed.startsWith("OpenSSL 3"), "openssl is older than 3");
        home = TestHome.in(folder);
        prison = registered();
        doors = RunningDoors.gateway(home);
        Path profile = prison.folder().resolve("party.yaml");
        Files.writeString(
                profile,
                Files.readString(profile)
                        .replace(NOWHERE, doors.url(Door.AGENCIES, "").toString()));
    }

    @AfterAll
    static void stop() {
        if (doors != null) {
            doors.close();
        }
    }

    @Test
    void encryptionFitsThePublishedTestCase() throws Exception {
        Ran ran = run("bash", SCRIPT.toString(), "--check");

        assertThat(ran.exit).as(ran.printed).isZero();
    }

    @Test
    void aNoticeIsTakenInAndItsReceiptIsGenuine() throws Exception {
        Ran ran = submit(
                Sending.fresh(home, PRISON, "detention.releasePlanned/ok").canonical());

        assertThat(ran.exit).as(ran.printed).isZero();
        assertThat(ran.printed)
                .contains("receipt R1: signed by the gateway")
                .contains("receipt R2: signed by the gateway");
    }

    @Test
    void theExampleBesideTheScriptIsTakenInAndGetsTheSameReceiptsAgain() throws Exception {
        Path example = Path.of("../deploy/examples/detention.releasePlanned.json");
        assertThat(Files.readAllBytes(example))
                .isEqualTo(Jcs.canonical(Sending.example("detention.releasePlanned/ok")));

        Ran first = submit(Files.readAllBytes(example));
        Ran second = submit(Files.readAllBytes(example));

        assertThat(first.exit).as(first.printed).isZero();
        assertThat(second.exit).as(second.printed).isZero();
        assertThat(second.printed).isEqualTo(first.printed);
    }

    @Test
    void aReceiptThatWasChangedOnTheWayIsNoticed() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path curl = Files.writeString(bin.resolve("curl"), CURL_THAT_CHANGES_A_SIGNATURE);
        assertThat(curl.toFile().setExecutable(true)).isTrue();

        Ran ran = submit(
                Sending.fresh(home, PRISON, "detention.releasePlanned/ok").canonical(),
                bin + ":" + System.getenv("PATH"));

        assertThat(ran.exit).as(ran.printed).isEqualTo(1);
        assertThat(ran.printed).contains("receipt R1: NOT the gateway's signature");
    }

    /** The next curl on the path does the work; then one character of the first signature in the answer is another. */
    private static final String CURL_THAT_CHANGES_A_SIGNATURE =
            """
            #!/usr/bin/env bash
            PATH=${PATH#*:} curl "$@" || exit
            while [[ $1 != --output ]]; do shift; done
            sed -i -E 's/("eyJ[^".]*[.][^".]*[.])A/\\1B/; t; s/("eyJ[^".]*[.][^".]*[.])[^A]/\\1A/' "$2"
            """;

    @Test
    void bytesThatAreNotCanonicalAreRefused() throws Exception {
        byte[] pretty = Sending.fresh(home, PRISON, "detention.releasePlanned/ok")
                .document()
                .toPrettyString()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        Ran ran = submit(pretty);

        assertThat(ran.exit).as(ran.printed).isEqualTo(1);
        assertThat(ran.printed).contains("refused");
    }

    private static Ran submit(byte[] submission) throws Exception {
        return submit(submission, System.getenv("PATH"));
    }

    private static Ran submit(byte[] submission, String path) throws Exception {
        Path file = Files.write(folder.resolve("submission.json"), submission);
        return run(
                "env",
                "PATH=" + path,
                "bash",
                SCRIPT.toString(),
                prison.folder().toString(),
                file.toString());
    }

    /** A folder as a party has it, with keys that the gateway knows. */
    private static PartyFolder registered() throws IOException {
        PartyProfile profile = new PartyProfile("0192:" + PRISON, "Prison", "prison", URI.create(NOWHERE));
        PartyFolder made = Pki.open(folder.resolve("ca"), InstantSource.system())
                .party(
                        folder.resolve("prison"),
                        profile,
                        List.of("127.0.0.1"),
                        home.home().resolve("keys"));
        for (String use : List.of("tls", "seal")) {
            Files.copy(
                    made.folder().resolve(use + ".pem"),
                    home.parties().resolve(PRISON + "-" + use + ".pem"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return made;
    }

    private static boolean there(String program) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(program, program.equals("openssl") ? "version" : "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static Ran run(String... command) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ran(process.exitValue(), Files.readString(printed));
    }
}
