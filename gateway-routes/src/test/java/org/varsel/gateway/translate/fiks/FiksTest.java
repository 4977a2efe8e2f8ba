package org.varsel.gateway.translate.fiks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Profile;

class FiksTest {
    private static final Fiks DIALECT = new Fiks();
    private static final String ANSWERED = "459f0b25-ee2c-5698-a09d-9aa6c46784d2";

    static List<Golden.Pair> pairs() {
        return Golden.of("fiks");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aGoldenPairHolds(Golden.Pair pair) {
        Golden.assertHolds(DIALECT, pair);
    }

    @Test
    void sentAgainItIsAnotherMessageOfTheSameClientId() {
        ObjectNode again = golden("returnee").deepCopy();
        again.withObject("/header").put("disclosureId", "459f0b25-ee2c-5698-a09d-9aa6c46784d2");

        Map<String, String> first =
                DIALECT.write(Profile.DISCLOSURE, golden("returnee")).headers();
        Map<String, String> second = DIALECT.write(Profile.DISCLOSURE, again).headers();

        assertThat(second.get("MeldingId")).isNotEqualTo(first.get("MeldingId"));
        assertThat(second.get("Headere.klientMeldingId")).isEqualTo(first.get("Headere.klientMeldingId"));
    }

    @Test
    void anotherVersionOfTheNoticeIsAnotherClientId() {
        ObjectNode later = golden("returnee").deepCopy();
        later.withObject("/header").put("noticeVersion", 2);

        assertThat(DIALECT.write(Profile.DISCLOSURE, later).headers().get("Headere.klientMeldingId"))
                .isNotEqualTo(DIALECT.write(Profile.DISCLOSURE, golden("returnee"))
                        .headers()
                        .get("Headere.klientMeldingId"));
    }

    @Test
    void derivedIdsAreUuidsOfTheirOwnKind() {
        UUID account = UUID.fromString(NamedUuid.of("account", "0192", "310000108"));

        assertThat(account.version()).isEqualTo(8);
        assertThat(account.variant()).isEqualTo(2);
        assertThat(NamedUuid.of("account", "0192", "310000109")).isNotEqualTo(account.toString());
    }

    @Test
    void theTimeToLiveIsNeverShorterThanThePlatformTakes() {
        ObjectNode late = golden("returnee").deepCopy();
        late.withObject("/header").put("expiresAt", "2020-01-01T00:00:00Z");

        assertThat(DIALECT.write(Profile.DISCLOSURE, late).headers()).containsEntry("Ttl", "1000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MeldingId",
                "MeldingType",
                "AvsenderKontoId",
                "MottakerKontoId",
                "Ttl",
                "Headere.klientMeldingId",
                "Headere.klientKorrelasjonsId",
                "SvarPaMelding"
            })
    void anEnvelopeThatSaysOtherwiseThanTheDocumentIsRefused(String header) {
        assertRefused(Profile.DISCLOSURE, with("returnee", header, ANSWERED), "/" + header);
    }

    @Test
    void aDocumentWithoutASenderIsRefused() {
        ObjectNode document = golden("returnee").deepCopy();
        document.withObject("/header").remove("sender");

        assertThatThrownBy(() -> DIALECT.write(Profile.DISCLOSURE, document))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("header.sender");
    }

    @Test
    void whatThePlatformAddsOrGivesOutIsLeftAlone() {
        DialectMessage inbound = with(with("inbound", "MeldingId", ANSWERED), "Resendt", "true");

        assertThat(DIALECT.check(Profile.SUBMISSION, inbound)).isEmpty();
        assertThat(DIALECT.read(Profile.SUBMISSION, inbound)).isEqualTo(golden("inbound"));
    }

    @Test
    void anIdThatIsNoneIsFoundByItsPlace() {
        assertThat(DIALECT.check(Profile.SUBMISSION, with("inbound", "AvsenderKontoId", "me")))
                .extracting(org.varsel.gateway.Finding::pointer)
                .containsExactly("/AvsenderKontoId");
    }

    @ParameterizedTest
    @CsvSource({
        "no.ks.fiks.kvittering.tidsavbrudd, R8, expired",
        "no.ks.fiks.kvittering.serverfeil.v1, R8, failed",
        "org.varsel.v1.mottatt, R4, delivered",
        "org.varsel.v1.kvittering, R6, accepted",
        "org.varsel.v1.feilmelding.ugyldigforespoersel, R6, rejected",
        "org.varsel.v1.feilmelding.ikkefunnet, R6, rejected",
        "org.varsel.v1.feilmelding.serverfeil, R8, failed"
    })
    void aMessageWithoutAFileIsReadAsWhatItsTypeSays(String type, String kind, String status) {
        DialectMessage message = bare(Map.of("MeldingId", ANSWERED, "MeldingType", type, "SvarPaMelding", ANSWERED));

        assertThat(DIALECT.check(Profile.RECEIPT, message)).isEmpty();
        assertThat(DIALECT.read(Profile.RECEIPT, message).toString())
                .isEqualTo("{\"kind\":\"" + kind + "\",\"disclosureId\":\"" + ANSWERED + "\",\"status\":\"" + status
                        + "\"}");
    }

    @Test
    void aMessageWithoutAFileThatAnswersNothingIsRefused() {
        assertRefused(Profile.RECEIPT, bare(Map.of("MeldingType", "org.varsel.v1.mottatt")), "/SvarPaMelding");
        assertRefused(Profile.RECEIPT, bare(Map.of("MeldingType", "other", "SvarPaMelding", ANSWERED)), "/MeldingType");
        assertThatThrownBy(() -> DIALECT.read(Profile.DISCLOSURE, bare(Map.of())))
                .isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_PERSON, ikkefunnet",
        "NOT_RESIDENT, ikkefunnet",
        "CAPACITY, serverfeil",
        "SCHEMA, ugyldigforespoersel",
        "OTHER, ugyldigforespoersel"
    })
    void aRejectionChoosesItsTypeByItsFirstReason(String reason, String type) {
        ObjectNode receipt = golden("receipt-r6").deepCopy();
        receipt.withArray("reasons").removeAll().addObject().put("code", reason).put("text", "Synthetic.");

        assertThat(DIALECT.write(Profile.RECEIPT, receipt).headers())
                .containsEntry("MeldingType", "org.varsel.v1.feilmelding." + type);
    }

    private static void assertRefused(Profile profile, DialectMessage message, String place) {
        assertThatThrownBy(() -> DIALECT.read(profile, message))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.pointer()).contains(place));
    }

    private static DialectMessage bare(Map<String, String> headers) {
        return new DialectMessage(DIALECT.name(), headers, List.of());
    }

    private static ObjectNode golden(String name) {
        return pair(name).document();
    }

    private static Golden.Pair pair(String name) {
        return pairs().stream()
                .filter(pair -> pair.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static DialectMessage with(String name, String header, String value) {
        Golden.Pair pair = pair(name);
        return with(DIALECT.write(pair.profile(), pair.document()), header, value);
    }

    private static DialectMessage with(DialectMessage message, String header, String value) {
        Map<String, String> headers = new TreeMap<>(message.headers());
        headers.put(header, value);
        return new DialectMessage(message.dialect(), headers, message.parts());
    }
}
