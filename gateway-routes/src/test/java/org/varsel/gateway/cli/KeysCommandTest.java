package org.varsel.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.keys.PartyFolder;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.keys.Thumbprint;

class KeysCommandTest {
    private final Path folder;
    private final Path ca;
    private final Path gatewayKeys;

    KeysCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.ca = folder.resolve("ca");
        this.gatewayKeys = folder.resolve("home/keys");
    }

    @BeforeEach
    void authorityAndGateway() {
        assertThat(Ran.varsel("keys", "init", ca).exit()).isZero();
        assertThat(Ran.varsel(
                                "keys",
                                "gateway",
                                "--ca",
                                ca,
                                "--out",
                                gatewayKeys,
                                "--log",
                                "no-eos=varsel.example/no-eos")
                        .exit())
                .isZero();
    }

    @Test
    void makesAPartysFolder() {
        Path bergen = folder.resolve("bergen");

        Ran ran = party(bergen);

        assertThat(ran.exit()).isZero();
        PartyFolder party = new PartyFolder(bergen);
        assertThat(party.profile().party()).isEqualTo("0192:310000302");
        assertThat(party.logKeys()).hasSize(1);
        assertThat(ran.out()).contains(Thumbprint.of(Pem.certificate(bergen.resolve("seal.pem"))));
    }

    @Test
    void showsWhoseCertificateForWhatAndUntilWhen() {
        Path bergen = folder.resolve("bergen");
        party(bergen);

        Ran ran = Ran.varsel("keys", "show", bergen.resolve("seal.p12"), bergen.resolve("trust.pem"));

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("CN=Bergen kommune", "EC, 256 bits", "signs, key agreement", "issues, signs lists")
                .contains(Thumbprint.of(Pem.certificate(bergen.resolve("seal.pem"))))
                .doesNotContain("PRIVATE");
    }

    @Test
    void neverOverwrites() {
        Ran again = Ran.varsel("keys", "init", ca);

        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("exists already").hasLineCount(1);
    }

    @Test
    void namesTheFileThatIsMissingOrLocked() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong"), "hunter2\n");

        Ran missing = Ran.varsel("keys", "show", folder.resolve("no.pem"));
        Ran locked = Ran.varsel("keys", "show", ca.resolve("ca.p12"), "--password-file", wrong);

        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).contains("no.pem is missing");
        assertThat(locked.exit()).isEqualTo(2);
        assertThat(locked.err()).contains("does not open").doesNotContain("hunter2", "Exception");
    }

    @Test
    void refusesAPartyOrAddressThatIsNone() {
        Ran noScheme = Ran.varsel(
                "keys",
                "party",
                folder.resolve("a"),
                "--ca",
                ca,
                "--gateway-keys",
                gatewayKeys,
                "--party",
                "310000302",
                "--name",
                "A",
                "--role",
                "police");
        Ran noHttps = Ran.varsel(
                "keys",
                "party",
                folder.resolve("b"),
                "--ca",
                ca,
                "--gateway-keys",
                gatewayKeys,
                "--party",
                "0192:310000302",
                "--name",
                "A",
                "--role",
                "police",
                "--gateway",
                "http://localhost");

        assertThat(noScheme.exit()).isEqualTo(2);
        assertThat(noScheme.err()).contains("scheme:number");
        assertThat(noHttps.exit()).isEqualTo(2);
        assertThat(noHttps.err()).contains("https");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void aPartyMayHaveAnRsaSealKey() {
        Path rsa = folder.resolve("rsa");

        Ran ran = Ran.varsel(
                "keys",
                "party",
                rsa,
                "--ca",
                ca,
                "--gateway-keys",
                gatewayKeys,
                "--party",
                "0192:310000302",
                "--name",
                "A",
                "--role",
                "police",
                "--key",
                "rsa");
        Ran unknown = Ran.varsel(
                "keys",
                "party",
                folder.resolve("x"),
                "--ca",
                ca,
                "--gateway-keys",
                gatewayKeys,
                "--party",
                "0192:310000302",
                "--name",
                "A",
                "--role",
                "police",
                "--key",
                "dsa");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("RSA, 3072 bits", "signs, key encipherment", "EC, 256 bits");
        assertThat(rsa.resolve("gateway-seal-rsa.pem")).exists();
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("p256 or rsa");
    }

    private Ran party(Path bergen) {
        return Ran.varsel(
                "keys",
                "party",
                bergen,
                "--ca",
                ca,
                "--gateway-keys",
                gatewayKeys,
                "--party",
                "0192:310000302",
                "--name",
                "Bergen kommune (demo)",
                "--role",
                "municipality.prevention_officer");
    }
}
