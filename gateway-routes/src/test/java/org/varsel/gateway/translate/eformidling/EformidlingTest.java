package org.varsel.gateway.translate.eformidling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.JsonForm;

class EformidlingTest {
    private static final Eformidling DIALECT = new Eformidling();
    private static final String HEADER = "/standardBusinessDocumentHeader";

    static List<Golden.Pair> pairs() {
        return Golden.of("eformidling");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aGoldenPairHolds(Golden.Pair pair) {
        Golden.assertHolds(DIALECT, pair);
    }

    @Test
    void anOrganisationWithoutANorwegianNumberIsRefusedWithoutRepeatingIt() {
        ObjectNode document = golden("returnee");
        document.withObject("/header/recipient").put("scheme", "0184").put("value", "12345678");

        assertThatThrownBy(() -> DIALECT.write(Profile.DISCLOSURE, document))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("header.recipient")
                .hasMessageNotContaining("12345678");
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        ObjectNode document = golden("returnee");
        document.withObject("/header/sender").put("value", "3100000001");

        assertThatThrownBy(() -> DIALECT.write(Profile.DISCLOSURE, document))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("header.sender");
    }

    @ParameterizedTest
    @CsvSource({
        "/sender/0/identifier, value, 0192:310000999, sender",
        "/receiver/0/identifier, value, 0192:310000999, receiver",
        "/documentIdentification, instanceIdentifier, 459f0b25-ee2c-5698-a09d-9aa6c46784d2, documentIdentification",
        "/documentIdentification, creationDateAndTime, 2020-01-01T00:00:00Z, documentIdentification",
        "/businessScope/scope/0, instanceIdentifier, 459f0b25-ee2c-5698-a09d-9aa6c46784d2, businessScope",
        "/businessScope/scope/0/scopeInformation/0, expectedResponseDateTime, 2031-01-01T00:00:00Z, businessScope"
    })
    void aHeaderThatSaysOtherwiseThanTheNoticeIsRefused(String object, String member, String other, String place) {
        DialectMessage changed =
                changed("returnee", json -> ((ObjectNode) json.at(HEADER + object)).put(member, other));

        assertRefused(Profile.DISCLOSURE, changed, HEADER + "/" + place);
    }

    @Test
    void aNoticeThatWasChangedUnderItsHeaderIsRefused() {
        DialectMessage changed = changed("returnee", json -> json.withObject("/avtalt/content/header")
                .put("type", "detention.releasePlanned.v1"));

        assertRefused(Profile.DISCLOSURE, changed, "/avtalt/identifier");
    }

    @Test
    void theFormerCodeOfTheRegisterIsReadAndScopesOfAnInstallationAreLeftAlone() {
        DialectMessage older = changed("returnee", json -> {
            ObjectNode sender = (ObjectNode) json.at(HEADER + "/sender/0/identifier");
            sender.put("value", sender.path("value").asText().replace("0192:", "9908:"));
            json.withArray(HEADER + "/businessScope/scope")
                    .addObject()
                    .put("type", "SenderRef")
                    .put("instanceIdentifier", "75c4b8e2-0f33-5e4c-a8c0-6bb6c4c5b4f2");
        });

        assertThat(DIALECT.check(Profile.DISCLOSURE, older)).isEmpty();
        assertThat(DIALECT.read(Profile.DISCLOSURE, older)).isEqualTo(golden("returnee"));
    }

    @Test
    void aSecondConversationIsRefused() {
        DialectMessage twice = changed("returnee", json -> {
            var scopes = json.withArray(HEADER + "/businessScope/scope");
            scopes.add(scopes.get(0).deepCopy());
        });

        assertRefused(Profile.DISCLOSURE, twice, HEADER + "/businessScope");
    }

    @Test
    void aSubmissionMayBeAddressedToTheGateway() {
        DialectMessage inbound = changed("inbound", json -> ((ObjectNode) json.at(HEADER + "/receiver/0/identifier"))
                .put("value", "0192:310000604"));

        assertThat(DIALECT.check(Profile.SUBMISSION, inbound)).isEmpty();
        assertThat(DIALECT.read(Profile.SUBMISSION, inbound)).isEqualTo(golden("inbound"));
    }

    @Test
    void aMemberThatNobodyKnowsIsFoundByItsPlace() {
        DialectMessage odd = changed("returnee", json -> json.put("dpo", true));

        assertThat(DIALECT.check(Profile.DISCLOSURE, odd))
                .extracting(org.varsel.gateway.Finding::code)
                .containsExactly("additionalproperties");
    }

    @ParameterizedTest
    @CsvSource({
        "OPPRETTET, R1, accepted",
        "SENDT, R3, relayed",
        "MOTTATT, R3, relayed",
        "INNKOMMENDE_MOTTATT, R3, relayed",
        "LEVERT, R4, delivered",
        "INNKOMMENDE_LEVERT, R4, delivered",
        "LEST, R5, opened",
        "LEVETID_UTLOPT, R8, expired",
        "FEIL, R8, failed"
    })
    void aStatusThatAnInstallationMadeByItselfIsReadAsWhatItSays(String status, String kind, String meaning) {
        DialectMessage message = bare(status);

        assertThat(DIALECT.check(Profile.RECEIPT, message)).isEmpty();
        assertThat(DIALECT.read(Profile.RECEIPT, message))
                .isEqualTo(JsonForm.object(("{\"kind\":\"" + kind
                                + "\",\"disclosureId\":\"459f0b25-ee2c-5698-a09d-9aa6c46784d2\",\"status\":\""
                                + meaning + "\",\"at\":\"2026-11-02T08:31:00Z\"}")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void aStatusThatSaysNothingByItselfIsRefused() {
        assertRefused(Profile.RECEIPT, bare("ANNET"), "/status");
    }

    @ParameterizedTest
    @CsvSource({"status, LEST", "messageId, 752eb1cf-a17d-5e94-9141-8e16c059edd8", "lastUpdate, 2026-11-03T08:31:00Z"})
    void aStatusThatSaysOtherwiseThanItsReceiptIsRefused(String member, String other) {
        assertRefused(Profile.RECEIPT, changed("receipt-r4", json -> json.put(member, other)), "/" + member);
    }

    private static void assertRefused(Profile profile, DialectMessage message, String place) {
        assertThatThrownBy(() -> DIALECT.read(profile, message))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.pointer()).contains(place));
    }

    private static DialectMessage bare(String status) {
        String json = "{\"id\":7,\"messageId\":\"459f0b25-ee2c-5698-a09d-9aa6c46784d2\",\"status\":\"" + status
                + "\",\"lastUpdate\":\"2026-11-02T08:31:00Z\"}";
        return DialectMessage.of(DIALECT.name(), Part.text("status.json", "application/json", json));
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

    private static DialectMessage changed(String name, Consumer<ObjectNode> change) {
        Golden.Pair pair = pair(name);
        Part part = DIALECT.write(pair.profile(), pair.document()).main();
        ObjectNode json = JsonForm.object(part.bytes());
        change.accept(json);
        return DialectMessage.of(DIALECT.name(), new Part(part.name(), part.mediaType(), JsonForm.bytes(json)));
    }
}
