package org.varsel.gateway.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.gateway.TestHome;

@SuppressWarnings("NullAway.Init") // set before all tests
class PartyFileTest {

    private static final Set<String> DOMAINS = Set.of("no-eos", "no-datatilsynet");

    static TestHome home;

    @BeforeAll
    static void home(@TempDir Path folder) {
        home = TestHome.in(folder);
    }

    @Test
    void aMunicipalityIsReadWhole() {
        Party bergen = read(TestHome.BERGEN);

        assertThat(bergen.id()).hasToString("0192:310000302");
        assertThat(bergen.id().urn()).isEqualTo("urn:org:iso6523:0192:310000302");
        assertThat(bergen.municipality()).hasValue("4601");
        assertThat(bergen.roles())
                .containsExactlyInAnyOrder("municipality.prevention_officer", "municipality.social_services");
        assertThat(bergen.regime()).isEqualTo(Regime.GDPR);
        assertThat(bergen.clearance()).isEqualTo(Clearance.UNCLASSIFIED);
        assertThat(bergen.tls()).containsExactly(home.tls(TestHome.BERGEN).certificate());
        assertThat(bergen.seal()).containsExactly(home.seal(TestHome.BERGEN).certificate());
        assertThat(bergen.delivery().endpoint())
                .hasValueSatisfying(url -> assertThat(url).hasToString("https://127.0.0.1:9443/varsel"));
    }

    @Test
    void anInboxHasNoEndpoint() {
        Party trondheim = read(TestHome.TRONDHEIM);

        assertThat(trondheim.delivery().mode()).isEqualTo(Delivery.Mode.INBOX);
        assertThat(trondheim.delivery().endpoint()).isEmpty();
    }

    @Test
    void twoCertificatesMayOverlap() throws Exception {
        Party pst = readChanged("seal: [310000000-seal.pem]", "seal: [310000000-seal.pem, 310000108-seal.pem]");

        assertThat(pst.seal()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # from                               | to                                    | line:column | words
            party: "0192:310000000"              | party: 192                            | 1:8  | quotes
            party: "0192:310000000"              | party: "310000000"                    | 1:8  | four digits
            jurisdiction: NO                     | jurisdiction: XX                      | 3:15 | ISO 3166
            jurisdiction: NO                     | jurisdiction: false                   | 3:15 | quotes
            roles: [security_service]            | roles: [spy]                          | 4:8  | not a role
            roles: [security_service]            | roles: [gateway]                      | 4:8  | not a role
            roles: [security_service]            | roles: []                             | 4:8  | at least one
            roles: [security_service]            | roles: [municipality.mayor]           | 4:8  | municipality
            roles: [security_service]            | roles: [police, police]               | 4:8  | twice
            regime: national-security            | region: nw                            | 5:9  | ISO 3166-2
            regime: national-security            | region: DE-NW                         | 5:9  | ISO 3166-2
            regime: national-security            | regime: NATO                          | 5:9  | one of
            domain: no-eos                       | domain: no-such                       | 6:9  | no such log
            clearance: TS                        | clearance: XS                         | 7:12 | one of
            operativePowers: false               | operativePowers: perhaps              | 8:18 | true or false
            tls: [310000000-tls.pem]             | tls: [missing.pem]                    | 9:21 | missing
            tls: [310000000-tls.pem]             | tls: ["a\\0b"]                         | 9:21 | name of a file
            mode: push                           | mode: pigeon                          | 10:18 | one of
            https://127                          | http://127                            | 10:34 | https
            dialect: canonical-json              | dialect: telex                        | 11:10 | one of
            dialect: canonical-json              | unknown: x                            | 11:1 | unknown key
            name: Party 310000000                | name: "  "                            | 2:7  | empty
            """)
    void aWrongValueIsNamedWithItsPlace(String from, String to, String place, String words) {
        assertThatThrownBy(() -> readChanged(from, to))
                .isInstanceOf(PartyFileInvalid.class)
                .hasMessageContaining("changed.yaml:" + place + ": ")
                .hasMessageContaining(words);
    }

    @Test
    void aPartOfTheCountryIsItsOwnLawAndTheWholeCountryGoesByTheRecipients() throws Exception {
        Party unsaid = read(TestHome.PST);
        Party federal = readChanged("jurisdiction: NO", "jurisdiction: DE\nregion: whole-country");
        Party ofNw = readChanged("jurisdiction: NO", "jurisdiction: DE\nregion: NW");
        Party ofBerlin = readChanged("jurisdiction: NO", "jurisdiction: DE\nregion: BE");

        assertThat(unsaid.lawTowards(unsaid)).isEqualTo("NO");
        assertThat(ofNw.lawTowards(ofBerlin)).isEqualTo("DE-NW");
        assertThat(ofNw.lawTowards(federal)).isEqualTo("DE-NW");
        assertThat(federal.lawTowards(ofBerlin)).isEqualTo("DE-BE");
        assertThat(federal.lawTowards(federal)).isEqualTo("DE");
        assertThat(federal.lawTowards(unsaid)).isEqualTo("DE");
    }

    @Test
    void whetherTwoShareAPartIsKnownOnlyWhereBothAreRegisteredInOne() throws Exception {
        Party unsaid = read(TestHome.PST);
        Party federal = readChanged("jurisdiction: NO", "jurisdiction: DE\nregion: whole-country");
        Party ofNw = readChanged("jurisdiction: NO", "jurisdiction: DE\nregion: NW");
        Party ofBerlin = readChanged("jurisdiction: NO", "jurisdiction: DE\nregion: BE");

        assertThat(ofNw.sharesPart(ofNw)).hasValue(true);
        assertThat(ofNw.sharesPart(ofBerlin)).hasValue(false);
        assertThat(ofNw.sharesPart(federal)).hasValue(true);
        assertThat(federal.sharesPart(ofNw)).hasValue(true);
        assertThat(ofNw.sharesPart(unsaid)).isEmpty();
        assertThat(unsaid.sharesPart(ofNw)).isEmpty();
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThatThrownBy(() -> readChanged("clearance: TS\n", ""))
                .hasMessageContaining("changed.yaml:1:1: 'clearance' is missing");
    }

    @Test
    void aKeyGivenTwiceIsRefused() {
        assertThatThrownBy(() -> readChanged("clearance: TS\n", "clearance: TS\nclearance: R\n"))
                .hasMessageContaining("changed.yaml:8:1: 'clearance' is given twice");
    }

    @Test
    void whatIsNotYamlIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> readChanged("clearance: TS", "clearance: [TS"))
                .isInstanceOf(PartyFileInvalid.class)
                .hasMessageContaining("changed.yaml:8:");
    }

    @Test
    void depthIsRefusedBeforeAnythingIsBuilt() {
        assertThatThrownBy(() -> readChanged("clearance: TS", "clearance: " + "[".repeat(20_000)))
                .isInstanceOf(PartyFileInvalid.class)
                .hasMessageContaining("changed.yaml:7:")
                .hasMessageContaining("at most 10 levels");
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThatThrownBy(() -> readChanged("dialect: canonical-json\n", "dialect: canonical-json\n---\nx: y\n"))
                .hasMessageContaining("exactly one YAML document");
    }

    private static Party read(String org) {
        return PartyFile.read(home.parties().resolve(org + ".yaml"), DOMAINS);
    }

    private static Party readChanged(String from, String to) throws Exception {
        String text = Files.readString(home.parties().resolve(TestHome.PST + ".yaml"));
        assertThat(text).contains(from);
        Path changed = home.parties().resolve("changed.yaml");
        Files.writeString(changed, text.replace(from, to));
        return PartyFile.read(changed, DOMAINS);
    }
}
