package org.varsel.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.certificate.Responder;
import org.varsel.gateway.keys.Pki;

/** Parties on the list, and an authority that is asked over real HTTP. */
class PartyCommandTest {

    @Test
    void listsEachPartyWithTheDaysOfItsCertificates(@TempDir Path folder) throws Exception {
        Path home = home(TestHome.in(folder));

        Ran ran = Ran.varsel("party", "list", "--home", home);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("0192:310000108  Party 310000108  police")
                .containsPattern("tls +39[78] days  [0-9a-f]{32}  valid, revocation not asked")
                .containsPattern("seal +7[23][0-9] days");
    }

    @Test
    void asksTheAuthoritiesWhenTold(@TempDir Path folder) throws Exception {
        Pki probe = Pki.create(folder.resolve("probe"), "Probe", InstantSource.system());
        URI address;
        try (Responder free = Responder.start(probe, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            address = free.address();
        }
        TestHome world = TestHome.in(folder, address);
        Path home = home(world);
        Path revoked = world.parties().resolve(TestHome.POLICE + "-tls.pem");
        assertThat(Ran.varsel("keys", "revoke", "--ca", world.authority(), "--certificate", revoked)
                        .exit())
                .isZero();

        Ran silent = Ran.varsel("party", "list", "--home", home, "--ask");
        Ran answered;
        try (Responder responder = Responder.start(
                Pki.open(world.authority(), InstantSource.system()),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()))) {
            assertThat(responder.address()).isEqualTo(address);
            answered = Ran.varsel("party", "list", "--home", home, "--ask");
        }

        assertThat(silent.out()).contains("authenticate.certificate-status-unknown");
        assertThat(answered.out().lines().filter(line -> line.contains("certificate-revoked")))
                .hasSize(1);
        assertThat(answered.out().lines().filter(line -> line.endsWith("  good")))
                .hasSize(9);
    }

    @Test
    void aSerialNumberThatNobodyIssuedIsNamed(@TempDir Path folder) {
        TestHome world = TestHome.in(folder);

        Ran unknown = Ran.varsel("keys", "revoke", "--ca", world.authority(), "--serial", "0abc");
        Ran nonsense = Ran.varsel("keys", "revoke", "--ca", world.authority(), "--serial", "xyz");

        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("issued no certificate", "abc");
        assertThat(nonsense.exit()).isEqualTo(2);
        assertThat(nonsense.err()).contains("hexadecimal");
    }

    @Test
    void anAddressForAnswersMustBeOne(@TempDir Path folder) {
        Ran ran = Ran.varsel("keys", "init", folder.resolve("ca"), "--answers-at", "ldap://ca.example/");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(folder.resolve("ca")).doesNotExist();
    }

    private static Path home(TestHome world) throws Exception {
        Files.writeString(
                world.home().resolve("varsel.yaml"),
                """
                varsel:
                  log:
                    domains:
                      - {name: no-eos, origin: varsel.example/no-eos, authority: A}
                      - {name: no-datatilsynet, origin: varsel.example/no-datatilsynet, authority: B}
                """);
        return world.home();
    }
}
