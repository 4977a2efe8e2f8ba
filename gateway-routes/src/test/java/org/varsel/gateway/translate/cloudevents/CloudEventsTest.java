package org.varsel.gateway.translate.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.Documents;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.JsonForm;

class CloudEventsTest {
    private static final CloudEvents STRUCTURED = CloudEvents.structured();

    @Test
    void attributeNamesAreLowerCaseAndShortAndHoldNothingOfTheContent() {
        for (long seed = 0; seed < 200; seed++) {
            ObjectNode document =
                    Documents.addressed(Profile.DISCLOSURE, Documents.any(Profile.DISCLOSURE, seed), "0192");
            ObjectNode event = event(document);
            event.remove("data");

            event.properties().forEach(attribute -> {
                assertThat(attribute.getKey()).matches("[a-z0-9]{1,20}");
                assertThat(attribute.getValue().isTextual()).isTrue();
            });
            // What the document's own person is called in any script stands in none of them.
            assertThat(event.toString())
                    .doesNotContain("Testesen")
                    .doesNotContain("Áŋŋá")
                    .doesNotContain("محمد");
        }
    }

    @Test
    void aNumberIsNeverTheSubject() {
        ObjectNode document = returnee();
        document.withObject("/header").put("subjectRef", "17859400078");

        assertThat(event(document).has("subject")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("changeable")
    void anAttributeThatSaysOtherwiseThanTheDataIsRefused(String attribute) {
        ObjectNode event = event(returnee()).put(attribute, "other");

        Rejected rejected = catchThrowableOfType(Rejected.class, () -> STRUCTURED.read(Profile.DISCLOSURE, of(event)));

        assertThat(rejected.pointer()).contains("/" + attribute);
    }

    static List<String> changeable() {
        return new ArrayList<>(Attributes.OURS);
    }

    @Test
    void anAttributeOfOursThatTheDataDoesNotGiveIsRefused() {
        ObjectNode event = event(returnee()).put("causationid", "752eb1cf-a17d-5e94-9141-8e16c059edd8");

        assertThatThrownBy(() -> STRUCTURED.read(Profile.DISCLOSURE, of(event))).isInstanceOf(Rejected.class);
    }

    @Test
    void theSameMomentWrittenAnotherWayAndAStrangersExtensionAreTaken() {
        ObjectNode event =
                event(returnee()).put("time", "2026-11-02T09:30:00.000+01:00").put("tracestate", "x=1");

        assertThat(STRUCTURED.read(Profile.DISCLOSURE, of(event))).isEqualTo(returnee());
        assertThat(STRUCTURED.check(Profile.DISCLOSURE, of(event))).isEmpty();
    }

    @Test
    void theSchemaRefusesANameThatIsNoAttributeName() {
        ObjectNode event = event(returnee()).put("someThing", "1");

        assertThat(STRUCTURED.check(Profile.DISCLOSURE, of(event))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "data_base64"})
    void anEventWithoutADocumentIsRefused(String member) {
        ObjectNode event = event(returnee());
        event.remove("data");
        event.put(member, "eyJ9");

        assertThatThrownBy(() -> STRUCTURED.read(Profile.DISCLOSURE, of(event))).isInstanceOf(Rejected.class);
    }

    @Test
    void theDutchProfileNamesADutchOrganisationByItsOin() {
        ObjectNode document = returnee();
        document.withObject("/header/sender").put("scheme", "0190").put("value", "00000001999999001000");

        assertThat(JsonForm.object(CloudEvents.nlGov()
                                .write(Profile.DISCLOSURE, document)
                                .main()
                                .bytes())
                        .path("source")
                        .asText())
                .isEqualTo("urn:nld:oin:00000001999999001000:systeem:varsel");
    }

    @Test
    void aClassifiedNoticeIsRestrictedAndAnyOtherConfidential() {
        ObjectNode document = returnee();

        assertThat(event(document).path("dataclassification").asText()).isEqualTo("restricted");
        document.withObject("/legal").put("classification", "UGRADERT");
        assertThat(event(document).path("dataclassification").asText()).isEqualTo("confidential");
        document.withObject("/legal").put("classification", "NO SUCH MARK");
        assertThat(event(document).path("dataclassification").asText()).isEqualTo("restricted");
    }

    @Test
    void headersOfBinaryModeAreTakenInAnyCase() {
        DialectMessage written = CloudEvents.binary().write(Profile.DISCLOSURE, returnee());
        Map<String, String> headers = new TreeMap<>();
        written.headers().forEach((name, value) -> headers.put(name.toUpperCase(java.util.Locale.ROOT), value));

        assertThat(CloudEvents.binary()
                        .read(Profile.DISCLOSURE, new DialectMessage(written.dialect(), headers, written.parts())))
                .isEqualTo(returnee());
    }

    @Test
    void aDocumentWithoutAnIdBecomesNoEvent() {
        ObjectNode document = returnee();
        document.withObject("/header").remove("disclosureId");

        assertThatThrownBy(() -> STRUCTURED.write(Profile.DISCLOSURE, document))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("header.disclosureId");
    }

    private static ObjectNode returnee() {
        return Golden.of("cloudevents").stream()
                .filter(pair -> pair.name().equals("returnee"))
                .findFirst()
                .orElseThrow()
                .document();
    }

    private static ObjectNode event(ObjectNode document) {
        return JsonForm.object(
                STRUCTURED.write(Profile.DISCLOSURE, document).main().bytes());
    }

    private static DialectMessage of(ObjectNode event) {
        return DialectMessage.of(
                STRUCTURED.name(), new Part("event.json", "application/cloudevents+json", JsonForm.bytes(event)));
    }
}
