package org.varsel.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DemoHomeTest {
    private static final DemoPorts PORTS = new DemoPorts(18443);

    private final Path dir;

    DemoHomeTest(@TempDir Path dir) {
        this.dir = dir;
    }

    @Test
    void makesAFolderForEachPartyWithEverythingItNeeds() {
        DemoHome home = DemoHome.create(dir, PORTS, Clock.systemUTC());

        for (Cast party : Cast.values()) {
            assertThat(home.profile(party))
                    .isDirectoryContaining("glob:**/{tls.p12,seal.p12}")
                    .isDirectoryContaining("glob:**/{party.yaml}");
            assertThat(home.profile(party).resolve("log-keys/no-eos.vkey"))
                    .content()
                    .startsWith("varsel.example/no-eos+");
        }
    }

    @Test
    void registersEveryPartyInTheGatewaysHome() throws IOException {
        DemoHome home = DemoHome.create(dir, PORTS, Clock.systemUTC());

        Map<?, ?> bergen = yaml(home.gateway().resolve("parties/bergen.yaml"));

        assertThat(bergen.get("party")).isEqualTo("0192:310000302");
        assertThat(bergen.get("jurisdiction")).isEqualTo("NO");
        assertThat(bergen.get("municipality")).isEqualTo("4601");
        assertThat(bergen.get("domain")).isEqualTo("no-datatilsynet");
        assertThat(bergen.get("delivery"))
                .isEqualTo(
                        Map.of("mode", "push", "endpoint", "https://127.0.0.1:" + PORTS.of(Cast.BERGEN) + "/varsel"));
        assertThat(home.gateway().resolve("parties/bergen-seal.pem"))
                .hasSameBinaryContentAs(home.profile(Cast.BERGEN).resolve("seal.pem"));
        assertThat(yaml(home.gateway().resolve("parties/trondheim.yaml")).get("delivery"))
                .isEqualTo(Map.of("mode", "inbox"));
    }

    @Test
    void neverGivesAPartysPrivateKeyToTheGateway() throws IOException {
        DemoHome home = DemoHome.create(dir, PORTS, Clock.systemUTC());

        try (var files = Files.walk(home.gateway().resolve("parties"))) {
            assertThat(files.filter(Files::isRegularFile).map(String::valueOf))
                    .allMatch(
                            file -> file.endsWith(".yaml") || file.endsWith("-tls.pem") || file.endsWith("-seal.pem"));
        }
    }

    @Test
    void saysWhichPortIsTakenAndHowToChooseAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int base = taken.getLocalPort() - 2;

            assertThatThrownBy(() -> new DemoPorts(base).requireFree())
                    .isInstanceOf(DemoFailure.class)
                    .hasMessageContaining("is in use")
                    .hasMessageContaining("--port")
                    .extracting(e -> ((DemoFailure) e).exitCode())
                    .isEqualTo(3);
        }
    }

    private static Map<?, ?> yaml(Path file) throws IOException {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        return (Map<?, ?>) loaded;
    }
}
