package org.varsel.gateway.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.CertificateUse;

@SuppressWarnings("NullAway.Init") // set before each test
class FolderRegistryTest {

    private static final List<String> DOMAINS = List.of("no-eos", "no-datatilsynet");

    private TestHome home;
    private FolderRegistry registry;

    @BeforeEach
    void load(@TempDir Path folder) {
        home = TestHome.in(folder);
        registry = new FolderRegistry(home.parties(), DOMAINS);
    }

    @Test
    void partiesAreFoundByEachOfTheirNames() {
        Party police = registry.byId("0192", TestHome.POLICE).orElseThrow();

        assertThat(registry.byTls(home.tls(TestHome.POLICE).certificate())).hasValue(police);
        assertThat(registry.bySealThumbprint(home.seal(TestHome.POLICE).thumbprint()))
                .hasValue(police);
        assertThat(registry.all())
                .extracting(party -> party.id().value())
                .containsExactly(TestHome.PST, TestHome.POLICE, TestHome.PRISON, TestHome.BERGEN, TestHome.TRONDHEIM);
    }

    @Test
    void oneCertificateNeverServesBothUses() {
        assertThat(registry.byTls(home.seal(TestHome.POLICE).certificate())).isEmpty();
        assertThat(registry.bySealThumbprint(home.tls(TestHome.POLICE).thumbprint()))
                .isEmpty();
    }

    @Test
    void aCertificateOfTheSameAuthorityIsNobodyUntilItIsRegistered() {
        assertThat(registry.byTls(home.stranger(CertificateUse.TLS).certificate()))
                .isEmpty();
    }

    @Test
    void aKeySharedByTwoPartiesStopsTheStart() throws Exception {
        change(TestHome.BERGEN, "310000302-seal.pem", "310000108-seal.pem");

        assertThatThrownBy(() -> new FolderRegistry(home.parties(), DOMAINS))
                .isInstanceOf(PartyFileInvalid.class)
                .hasMessageContaining("is registered for 0192:310000108 too");
    }

    @Test
    void aPartyInTwoFilesStopsTheStart() throws Exception {
        Files.copy(
                home.parties().resolve(TestHome.PST + ".yaml"), home.parties().resolve("again.yaml"));

        assertThatThrownBy(() -> new FolderRegistry(home.parties(), DOMAINS))
                .hasMessageContaining("is in another file too");
    }

    @Test
    void aChangeIsToldBeforeItIsUsed() throws Exception {
        List<RegistryListener.Change> told = new ArrayList<>();
        List<Boolean> usedAlready = new ArrayList<>();
        registry.onChange(change -> {
            told.add(change);
            usedAlready.add(registry.byId("0192", TestHome.TRONDHEIM).isEmpty());
        });
        Files.delete(home.parties().resolve(TestHome.TRONDHEIM + ".yaml"));
        change(TestHome.BERGEN, "clearance: UNCLASSIFIED", "clearance: R");

        registry.reload();

        assertThat(told).singleElement().satisfies(change -> {
            assertThat(change.removed()).extracting(PartyId::value).containsExactly(TestHome.TRONDHEIM);
            assertThat(change.altered()).extracting(PartyId::value).containsExactly(TestHome.BERGEN);
            assertThat(change.added()).isEmpty();
            assertThat(change.digest()).matches("[0-9a-f]{64}");
        });
        assertThat(usedAlready).containsExactly(false);
        assertThat(registry.byId("0192", TestHome.TRONDHEIM)).isEmpty();
    }

    @Test
    void nothingIsToldWhenNothingChanged() {
        List<RegistryListener.Change> told = new ArrayList<>();
        registry.onChange(told::add);

        registry.reload();

        assertThat(told).isEmpty();
    }

    @Test
    void aBadFileLeavesTheOldStateInForce() throws Exception {
        change(TestHome.BERGEN, "clearance: UNCLASSIFIED", "clearance: EVERYTHING");

        registry.reload();

        assertThat(registry.byId("0192", TestHome.BERGEN).orElseThrow().clearance())
                .isEqualTo(Clearance.UNCLASSIFIED);
    }

    @Test
    void aChangeThatCannotBeRecordedIsNotUsedAndTriedAgain() throws Exception {
        boolean[] broken = {true};
        registry.onChange(change -> {
            if (broken[0]) {
                throw new UnsupportedOperationException("the log is closed for the test");
            }
        });
        change(TestHome.BERGEN, "clearance: UNCLASSIFIED", "clearance: R");

        registry.reload();
        Clearance before = registry.byId("0192", TestHome.BERGEN).orElseThrow().clearance();
        broken[0] = false;
        registry.reload();

        assertThat(before).isEqualTo(Clearance.UNCLASSIFIED);
        assertThat(registry.byId("0192", TestHome.BERGEN).orElseThrow().clearance())
                .isEqualTo(Clearance.R);
    }

    private void change(String org, String from, String to) throws Exception {
        Path file = home.parties().resolve(org + ".yaml");
        Files.writeString(file, Files.readString(file).replace(from, to));
    }
}
