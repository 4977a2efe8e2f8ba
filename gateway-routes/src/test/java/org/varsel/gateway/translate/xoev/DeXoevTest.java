package org.varsel.gateway.translate.xoev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.gateway.Finding;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.Plausible;
import org.varsel.gateway.translate.Written;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;

class DeXoevTest {
    private static final DeXoev DIALECT = new DeXoev();

    static Stream<Golden.Pair> pairs() {
        return Golden.of("xoev").stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void holdsItsGoldenPair(Golden.Pair pair) {
        Golden.assertHolds(DIALECT, pair);

        if (pair.profile() != Profile.RECEIPT) {
            byte[] german = DeXoev.content(DIALECT.write(pair.profile(), pair.document()));
            Written.assertSame(pair.folder().resolve("mitteilung.xml"), german);
        }
    }

    @Test
    void whoItIsSentForIsTheAuthorAndWhoSendsItTheSender() {
        ObjectNode document = Plausible.full(Profile.DISCLOSURE);
        document.withObject("/header/onBehalfOf").put("scheme", "0204").put("value", "11");
        document.withObject("/header/sender").put("scheme", "0204").put("value", "22");

        String metaData = metaData(document);

        assertThat(metaData)
                .containsPattern("<osci:Author><osci:Identifier [^>]*>11<")
                .containsPattern("<osci:Sender><osci:Identifier [^>]*>22<");
        document.withObject("/header").remove("onBehalfOf");
        assertThat(metaData(document)).containsPattern("<osci:Author><osci:Identifier [^>]*>22<");
    }

    @Test
    void theServersOnTheWayLearnNothingOfTheContent() {
        ObjectNode document = Plausible.full(Profile.DISCLOSURE);
        ObjectNode without = document.deepCopy();
        without.remove("content");

        assertThat(metaData(document)).isEqualTo(metaData(without));
    }

    @Test
    void metaDataThatDifferFromTheMessageAreFound() {
        DialectMessage changed =
                changed(DeXoev.META_DATA, text -> text.replace("urn:uuid:5f0f7a3e", "urn:uuid:6f0f7a3e"));

        assertThat(DIALECT.check(Profile.DISCLOSURE, changed))
                .extracting(Finding::code)
                .contains("envelope");
    }

    @Test
    void aServerMayAddToTheMetaData() {
        DialectMessage changed = changed(
                DeXoev.META_DATA,
                text -> text.replace(
                        "</osci:MessageMetaData>", "<osci:MsgSize>1</osci:MsgSize></osci:MessageMetaData>"));

        assertThat(DIALECT.check(Profile.DISCLOSURE, changed)).isEmpty();
    }

    @Test
    void aCodeThatIsNotOfItsListIsFoundByItsPath() {
        ObjectNode document = Plausible.full(Profile.DISCLOSURE);
        document.withObject("/content/release").put("kind", "vanished");

        assertThat(DIALECT.check(Profile.DISCLOSURE, DIALECT.write(Profile.DISCLOSURE, document)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/vm:mitteilung/vm:inhalt/vm:entlassung/vm:art");
                    assertThat(finding.code()).isEqualTo("code");
                    assertThat(finding.detail()).doesNotContain("vanished");
                });
    }

    @Test
    void aDateThatIsNoneBreaksTheSchema() {
        ObjectNode document = Plausible.full(Profile.DISCLOSURE);
        document.withObject("/content/release").put("plannedOn", "soon");

        List<Finding> findings = DIALECT.check(Profile.DISCLOSURE, DIALECT.write(Profile.DISCLOSURE, document));

        assertThat(findings).isNotEmpty().allSatisfy(finding -> assertThat(finding.pointer())
                .isEqualTo("/mitteilung/inhalt/entlassung/geplantAm"));
    }

    @Test
    void aContainerWithoutAMessageIsRefused() {
        DialectMessage empty = changed(
                DeXoev.CONTAINER,
                text ->
                        "<GenericContentContainer xmlns='http://xoev.de/transport/xta/211'><ContentContainer/></GenericContentContainer>");

        assertThatThrownBy(() -> DIALECT.read(Profile.DISCLOSURE, empty)).isInstanceOf(Rejected.class);
        assertThat(DIALECT.check(Profile.DISCLOSURE, empty))
                .extracting(Finding::code)
                .contains("unreadable");
    }

    @Test
    void aSubmissionIsNotReadAsANotice() {
        DialectMessage submission = DIALECT.write(Profile.SUBMISSION, Plausible.full(Profile.SUBMISSION));

        assertThatThrownBy(() -> DIALECT.read(Profile.DISCLOSURE, submission)).isInstanceOf(Rejected.class);
    }

    @Test
    void attestedValuesStayWhatTheyAre() {
        ObjectNode document = Plausible.full(Profile.SUBMISSION);
        document.withObject("/legal").putArray("attestations");
        document.withObject("/legal")
                .withArray("attestations")
                .addObject()
                .put("fact", "a")
                .put("value", true);
        document.withObject("/legal")
                .withArray("attestations")
                .addObject()
                .put("fact", "b")
                .put("value", 1);
        document.withObject("/legal")
                .withArray("attestations")
                .addObject()
                .put("fact", "c")
                .put("value", "true");

        ObjectNode read = DIALECT.read(Profile.SUBMISSION, DIALECT.write(Profile.SUBMISSION, document));

        assertThat(read.at("/legal/attestations")).isEqualTo(document.at("/legal/attestations"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, '', R1, accepted",
        "0, InitialSend, R3, relayed",
        "1, '', R4, delivered",
        "1, Delivery, R4, delivered",
        "1, InitialFetch, R5, opened",
        "1, Reception, R6, acknowledged",
        "3, Delivery, R8, failed",
        "3, ObsoleteAfter, R8, expired"
    })
    void theReportOfAnotherServerSaysHowFarTheMessageCame(String status, String attribute, String kind, String said) {
        ObjectNode receipt = DIALECT.read(Profile.RECEIPT, foreign(status, attribute));

        assertThat(receipt.path("kind").asText()).isEqualTo(kind);
        assertThat(receipt.path("status").asText()).isEqualTo(said);
        assertThat(receipt.path("disclosureId").asText()).isEqualTo("459f0b25-ee2c-5698-a09d-9aa6c46784d2");
        assertThat(receipt.path("at").asText()).isEqualTo("2026-11-02T08:31:00Z");
        assertThat(receipt.at("/reasons/0/code").asText()).isEqualTo("OTHER");
        assertThat(receipt.at("/reasons/0/text").asText()).isEqualTo("Postfach unbekannt");
        assertThat(receipt.has("noticeId")).isFalse();
        assertThat(DIALECT.check(Profile.RECEIPT, foreign(status, attribute))).isEmpty();
    }

    @Test
    void aReportThatDiffersFromTheReceiptInItIsFound() {
        DialectMessage report = DIALECT.write(Profile.RECEIPT, Plausible.full(Profile.RECEIPT));
        String text = report.main().text();
        String changed = text.replaceAll("<xta:Status>.</xta:Status>", "<xta:Status>4</xta:Status>");

        assertThat(DIALECT.check(Profile.RECEIPT, report)).isEmpty();
        assertThat(DIALECT.check(
                        Profile.RECEIPT,
                        DialectMessage.of(report.dialect(), Part.text(DeXoev.REPORT, "application/xml", changed))))
                .extracting(Finding::code)
                .contains("envelope", "cvc-maxInclusive-valid");
    }

    private static DialectMessage foreign(String status, String attribute) {
        String day = attribute.equals("ObsoleteAfter") ? "2026-11-01" : "2026-11-02T08:30:00Z";
        String attributes = attribute.isEmpty() ? "" : "<" + attribute + ">" + day + "</" + attribute + ">";
        String xml =
                """
                <x:TransportReport xmlns:x="http://xoev.de/transport/xta/211" xmlns:a="http://www.w3.org/2005/08/addressing">\
                <MessageMetaData xmlns="http://www.osci.eu/ws/2014/10/transport"><DeliveryAttributes>%s</DeliveryAttributes>\
                <Originators><Author><Identifier type="xoev">demo:1</Identifier></Author></Originators>\
                <Destinations><Reader><Identifier type="xoev">demo:2</Identifier></Reader></Destinations>\
                <MsgIdentification><a:MessageID>urn:uuid:459f0b25-ee2c-5698-a09d-9aa6c46784d2</a:MessageID></MsgIdentification>\
                <Qualifier><Service>urn:demo</Service><BusinessScenario><Undefined>Demo</Undefined></BusinessScenario>\
                <MessageType listURI="urn:demo" listVersionID="1" payloadSchema="urn:demo"><code xmlns="">1</code></MessageType>\
                </Qualifier></MessageMetaData>\
                <x:ReportTime>2026-11-02T08:31:00Z</x:ReportTime><x:XTAServerIdentity>demo</x:XTAServerIdentity>\
                <x:MessageStatus><x:Status>%s</x:Status><x:InfoList><x:Info><x:Timestamp>2026-11-02T08:31:00Z</x:Timestamp>\
                <x:Code listURI="urn:demo" listVersionID="1"><code>7</code></x:Code><x:Reason>Postfach unbekannt</x:Reason>\
                </x:Info></x:InfoList></x:MessageStatus></x:TransportReport>
                """;
        return DialectMessage.of(
                DIALECT.name(),
                Part.text(DeXoev.REPORT, "application/xml", xml.strip().formatted(attributes, status)));
    }

    private static String metaData(ObjectNode document) {
        return DIALECT.write(Profile.DISCLOSURE, document)
                .part(DeXoev.META_DATA)
                .text();
    }

    private static DialectMessage changed(String part, UnaryOperator<String> change) {
        DialectMessage message = DIALECT.write(Profile.DISCLOSURE, Plausible.full(Profile.DISCLOSURE));
        List<Part> parts = message.parts().stream()
                .map(each -> each.name().equals(part)
                        ? new Part(
                                part,
                                each.mediaType(),
                                change.apply(each.text()).getBytes(StandardCharsets.UTF_8))
                        : each)
                .toList();
        return new DialectMessage(message.dialect(), message.headers(), parts);
    }
}
