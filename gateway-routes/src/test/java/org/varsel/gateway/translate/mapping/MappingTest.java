package org.varsel.gateway.translate.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.Documents;
import org.varsel.gateway.translate.carrier.Envelopes;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Profile;

class MappingTest {
    private static final String MAPPING =
            """
            dialect: test
            claim: C
            readers: [municipality.social_services]
            namespaces: {t: "urn:test"}
            codes:
              release: {conditional: "01", bail: "02"}
            documents:
              disclosure:
                - {to: "t:id", from: /header/disclosureId}
                - to: "t:person"
                  members:
                    - {to: "@listVersion", value: "1"}
                    - {to: "t:name", from: /content/identity/fullName}
                    - {to: "t:given", each: /content/identity/givenName}
                    - {to: "t:copy", from: /content/identity/fullName, echo: true}
                - to: "t:offence"
                  each: /content/criminalRecord/offence
                  members:
                    - {to: "t:what", from: text}
                - {to: "t:kind", from: /content/release/kind, codes: release}
                - {to: "t:companions", from: /content/travel/companionsCount}
                - {to: "t:terror", from: /content/criminalRecord/terrorismIndicator}
            """;

    private static final String ENVELOPE =
            """
            dialect: test
            claim: C
            readers: [everybody]
            namespaces: {t: "urn:test"}
            documents:
              disclosure:
                - {to: "t:id", from: /header/disclosureId, echo: true, required: true}
                - {to: "t:note", value: Tekst, as: plain}
                - {to: "t:slot", from: /, as: base64}
            """;

    private static final Mapping COMPILED = Mappings.compiled(MAPPING, Map.of());

    @Test
    void writesTheShapeOfTheDialectAndLeavesOutWhatIsEmpty() {
        ObjectNode document = Documents.full(Profile.DISCLOSURE).objectNode();
        document.withObject("/content/identity")
                .put("fullName", "Kari <Testesen>")
                .putArray("givenName")
                .add("Kari")
                .add("Á");
        document.withObject("/content/release").put("kind", "bail");

        String xml = new String(
                new XmlText(COMPILED.namespaces()).write(COMPILED.write(Profile.DISCLOSURE, document, "t:root")),
                UTF_8);

        assertThat(xml)
                .isEqualTo(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><t:root xmlns:t=\"urn:test\"><t:person listVersion=\"1\">"
                                + "<t:name>Kari &lt;Testesen></t:name><t:given>Kari</t:given><t:given>Á</t:given>"
                                + "<t:copy>Kari &lt;Testesen></t:copy></t:person><t:kind>02</t:kind></t:root>");
    }

    @Property(tries = 300)
    void comesBackWithoutTheLossFromXmlAndFromJson(@ForAll long seed) {
        ObjectNode document = Documents.any(Profile.DISCLOSURE, seed);
        Branch written = COMPILED.write(Profile.DISCLOSURE, document, "t:root");
        XmlText xml = new XmlText(COMPILED.namespaces());
        ObjectNode expected = COMPILED.loss(Profile.DISCLOSURE).without(document);

        assertThat(COMPILED.read(Profile.DISCLOSURE, xml.read(xml.write(written))))
                .isEqualTo(expected);
        assertThat(COMPILED.read(Profile.DISCLOSURE, JsonForm.read("t:root", JsonForm.write(written))))
                .isEqualTo(expected);
    }

    @Test
    void theLossNamesLeavesAndCodesThatHaveNoPlace() {
        assertThat(COMPILED.loss(Profile.DISCLOSURE).leaves())
                .contains("/content/criminalRecord/offence[]/code", "/header/noticeId")
                .doesNotContain("/content/identity/fullName", "/content/identity/givenName[]");
        assertThat(COMPILED.loss(Profile.DISCLOSURE).codes().get("/content/release/kind"))
                .contains("deceased")
                .doesNotContain("bail");
    }

    @Test
    void aCodeOfTheOtherSideThatIsNotListedIsRefused() {
        byte[] xml = "<t:root xmlns:t='urn:test'><t:kind>99</t:kind></t:root>".getBytes(UTF_8);

        assertThatThrownBy(() -> COMPILED.read(Profile.DISCLOSURE, new XmlText(COMPILED.namespaces()).read(xml)))
                .isInstanceOf(Rejected.class)
                .hasMessageNotContaining("99");
    }

    @Test
    void aGroupOfConstantsIsWrittenWithItsNeighboursAndSaysNothingItself() {
        Mapping mapping = Mappings.compiled(
                """
                dialect: test
                claim: C
                readers: [municipality.social_services]
                namespaces: {"": "", t: "urn:test"}
                documents:
                  disclosure:
                    - to: "t:head"
                      members:
                        - {to: "t:maker", members: [{to: "name", value: "Varsel"}]}
                        - {to: "t:id", from: /header/disclosureId}
                """,
                Map.of());
        XmlText xml = new XmlText(mapping.namespaces());
        ObjectNode document = Documents.full(Profile.DISCLOSURE).objectNode();

        assertThat(new String(xml.write(mapping.write(Profile.DISCLOSURE, document, "t:root")), UTF_8))
                .endsWith("<t:root xmlns:t=\"urn:test\"/>");

        document.withObject("/header").put("disclosureId", "1");
        assertThat(new String(xml.write(mapping.write(Profile.DISCLOSURE, document, "t:root")), UTF_8))
                .endsWith("<t:head><t:maker><name>Varsel</name></t:maker><t:id>1</t:id></t:head></t:root>");
    }

    @Test
    void aSingleValueOfAListMayStandInsideItsName() {
        Mapping mapping = Mappings.compiled(
                """
                dialect: test
                claim: C
                readers: [municipality.social_services]
                namespaces: {t: "urn:test"}
                documents:
                  disclosure:
                    - to: "t:given"
                      each: /content/identity/givenName
                      members: [{to: "@list", value: "1"}, {to: "t:part", members: [{to: ".", from: "."}]}]
                """,
                Map.of());
        XmlText xml = new XmlText(mapping.namespaces());
        ObjectNode document = Documents.full(Profile.DISCLOSURE).objectNode();
        document.withObject("/content/identity")
                .putArray("givenName")
                .add("Kari")
                .add("Á");

        byte[] written = xml.write(mapping.write(Profile.DISCLOSURE, document, "t:root"));

        assertThat(new String(written, UTF_8))
                .contains("<t:given list=\"1\"><t:part>Kari</t:part></t:given><t:given list=\"1\"><t:part>Á</t:part>");
        assertThat(mapping.read(Profile.DISCLOSURE, xml.read(written))).isEqualTo(document);
    }

    @Test
    void doesNotCompileWithAPathThatDoesNotExist() {
        assertBroken(
                MAPPING.replace("/content/identity/fullName", "/content/identity/nickname"), "there is no canonical");
    }

    @Test
    void doesNotCompileWhenAPathIsReadTwice() {
        assertBroken(MAPPING.replace(", echo: true", ""), "read twice");
    }

    @Test
    void doesNotCompileWithACodeThatDoesNotExist() {
        assertBroken(MAPPING.replace("bail:", "escape:"), "escape");
    }

    @Test
    void doesNotCompileWhenTwoCodesShareACounterpart() {
        assertBroken(MAPPING.replace("\"02\"", "\"01\""), "one counterpart");
    }

    @Test
    void doesNotCompileWithWhatNoneOfItsReadersMayEverReceive() {
        String caveat = MAPPING + "    - {to: \"t:caveat\", from: /content/sourceDetail/caveat}\n";

        assertBroken(caveat, "none of its readers may ever receive the category sourceDetail");
        assertThat(Mappings.compiled(caveat.replace("[municipality.social_services]", "[security_service]"), Map.of()))
                .isNotNull();
    }

    @Test
    void doesNotCompileWithAMemberThatIsUnknown() {
        assertBroken(MAPPING.replace("echo:", "ecco:"), "form of MappingFile");
    }

    @Test
    void anEnvelopeCarriesTheWholeDocumentInItsSlotAndSaysAValueOnlyBesideIt() {
        Mapping mapping =
                Mappings.compiled(ENVELOPE, Map.of("base64", Envelopes.BASE64, "plain", Envelopes.TEXT_BASE64));
        XmlText xml = new XmlText(mapping.namespaces());
        ObjectNode document = Documents.full(Profile.DISCLOSURE).objectNode();
        document.withObject("/header").put("disclosureId", "1");
        document.withObject("/content/identity").put("fullName", "Kari Á");

        byte[] written = xml.write(mapping.write(Profile.DISCLOSURE, document, "t:envelope"));

        assertThat(new String(written, UTF_8)).contains("<t:id>1</t:id><t:note>VGVrc3Q=</t:note><t:slot>ey");
        assertThat(mapping.read(Profile.DISCLOSURE, xml.read(written))).isEqualTo(document);
        assertThat(mapping.loss(Profile.DISCLOSURE)).isEqualTo(Loss.none());
    }

    @Test
    void aDocumentWithoutWhatTheEnvelopeNeedsIsRefusedByItsPlace() {
        Mapping mapping =
                Mappings.compiled(ENVELOPE, Map.of("base64", Envelopes.BASE64, "plain", Envelopes.TEXT_BASE64));
        ObjectNode document = Documents.full(Profile.DISCLOSURE).objectNode();

        assertThatThrownBy(() -> mapping.write(Profile.DISCLOSURE, document, "t:envelope"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("test needs header.disclosureId for its t:id");
    }

    @Test
    void onlyTheWholeDocumentStandsInTheSlot() {
        assertThatThrownBy(() -> Mappings.compiled(
                        ENVELOPE.replace("from: /,", "from: /header,"),
                        Map.of("base64", Envelopes.BASE64, "plain", Envelopes.TEXT_BASE64)))
                .isInstanceOf(MalformedMapping.class)
                .hasMessageContaining("only the whole document");
    }

    private static void assertBroken(String mapping, String why) {
        assertThatThrownBy(() -> Mappings.compiled(mapping, Map.of()))
                .isInstanceOf(MalformedMapping.class)
                .hasMessageContaining(why);
    }
}
