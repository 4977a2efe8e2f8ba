package org.varsel.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.keys.Holder;
import org.varsel.gateway.keys.LogOrigin;
import org.varsel.gateway.keys.Pki;

class ServeCommandTest {
    private static final String CONFIGURATION =
            "varsel:\n  log:\n    domains:\n      - {name: no-eos, origin: varsel.example/no-eos}\n";

    private final Path home;

    ServeCommandTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        Ran ran = Ran.varsel("serve", "--home", home.resolve("nowhere"));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("nowhere does not exist");
    }

    @Test
    void aFolderWithoutConfigurationIsNoHome() {
        Ran ran = Ran.varsel("serve", "--home", home);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("varsel.yaml is missing");
    }

    @Test
    void configurationThatIsNotYamlIsToldWithItsLine() throws Exception {
        Files.writeString(home.resolve("varsel.yaml"), "varsel: [\n");

        Ran ran = Ran.varsel("serve", "--home", home);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("is not YAML", "line 2");
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() throws Exception {
        Files.writeString(home.resolve("varsel.yaml"), CONFIGURATION);

        Ran ran = Ran.varsel("serve", "--home", home);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains(
                        "gateway-tls.p12",
                        "gateway-seal.p12",
                        "kek.p12",
                        "trust.pem",
                        "keys/password",
                        "log-no-eos.p8",
                        "parties: folder");
    }

    @Test
    void aCompleteHomePassesTheCheck() throws Exception {
        completeHome();

        Ran ran = Ran.varsel("serve", "--home", home, "--check");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("is complete");
    }

    @Test
    void aHomeWithOneSealKeyIsToldHowToAddTheOther() throws Exception {
        completeHome();
        Files.delete(home.resolve("keys/gateway-seal-rsa.p12"));
        Files.delete(home.resolve("keys/gateway-seal-rsa.pem"));

        Ran without = Ran.varsel("serve", "--home", home, "--check");
        Ran added = Ran.varsel(
                "keys", "gateway", "--add-rsa-seal", "--ca", home.resolve("ca"), "--out", home.resolve("keys"));
        Ran with = Ran.varsel("serve", "--home", home, "--check");

        assertThat(without.exit()).isEqualTo(2);
        assertThat(without.err()).contains("gateway-seal-rsa.p12", "varsel keys gateway --add-rsa-seal");
        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(added.out()).contains("RSA, 3072 bits", "signs, key encipherment");
        assertThat(with.exit()).as(with.err()).isZero();
    }

    private void completeHome() throws Exception {
        Files.writeString(home.resolve("varsel.yaml"), CONFIGURATION);
        Files.writeString(Files.createDirectory(home.resolve("parties")).resolve("pst.yaml"), "party: x\n");
        Pki.create(home.resolve("ca"), "Test authority", InstantSource.system())
                .gateway(
                        home.resolve("keys"),
                        new Holder("0192:310000999", "gateway", Holder.LOOPBACK),
                        List.of(new LogOrigin("no-eos", "varsel.example/no-eos")));
    }
}
