package org.varsel.gateway.translate.bekymringsmelding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.Fault;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.Documents;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.SharedData;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.JsonForm;

class BekymringsmeldingTest {
    private static final Bekymringsmelding DIALECT = new Bekymringsmelding();

    static List<Golden.Pair> pairs() {
        return Golden.of("bekymringsmelding");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aGoldenPairHolds(Golden.Pair pair) {
        Golden.assertHolds(DIALECT, pair);
    }

    @Test
    void everyGoldenReportIsValidAgainstThePublishedSchema() {
        JsonSchema schema = published();

        assertThat(pairs().stream().filter(pair -> pair.profile() != Profile.RECEIPT))
                .hasSizeGreaterThan(3)
                .allSatisfy(pair -> assertThat(schema.validate(report(pair.profile(), pair.document())))
                        .isEmpty());
    }

    @Test
    void anyReportIsValidAgainstThePublishedSchema() {
        JsonSchema schema = published();

        assertThat(LongStream.range(0, 500).boxed()).allSatisfy(seed -> {
            Profile profile = seed % 2 == 0 ? Profile.DISCLOSURE : Profile.SUBMISSION;
            ObjectNode document = Documents.any(profile, seed);
            Documents.aboutAChild(Documents.addressed(profile, document, "0192"));
            assertThat(schema.validate(report(profile, document))).isEmpty();
        });
    }

    @Test
    void thePublishedSchemaRefusesWhatIsNoReport() {
        ObjectNode report = report(Profile.DISCLOSURE, golden("concern"));
        report.remove("foresatte");
        report.put("kommunenummer", "Bergen");

        assertThat(published().validate(report)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-03, true", // eighteen the day after
        "2008-11-02, false",
        "2008-12, true",
        "2008-11, false", // the first of the month would be of age
        "2009, true",
        "2008, false",
        "1994-05-17, false",
        "soon, false"
    })
    void onlyWhoIsAChildForCertainHasAReport(String born, boolean child) {
        ObjectNode document = golden("concern").deepCopy();
        document.withObject("/content/identity").put("dateOfBirth", born);

        if (child) {
            assertThat(DIALECT.check(Profile.DISCLOSURE, DIALECT.write(Profile.DISCLOSURE, document)))
                    .isEmpty();
        } else {
            assertRefused(document, "content.identity.dateOfBirth");
        }
    }

    @Test
    void whatAReportHasNoPlaceForIsRefusedWhereLeavingItOutCouldHurt() {
        assertRefused(
                changed(document -> document.withObject("/content/reporter").put("protectReporter", true)),
                "protectReporter");
        assertRefused(
                changed(document -> document.withObject("/content/residence").put("addressProtection", "strict")),
                "addressProtection");
        assertRefused(
                changed(document ->
                        document.withObject("/content/residence/municipality").put("code", "0184-101")),
                "municipality");
        assertRefused(
                changed(document -> document.withObject("/content/concern").remove("narrative")), "narrative");
        assertRefused(
                changed(document -> document.withArray("/content/family/relation")
                        .addObject()
                        .put("kind", "sibling")
                        .put("fullName", "Canary")),
                "parents only");
        assertRefused(
                changed(document -> document.withArray("/content/family/relation")
                        .addObject()
                        .put("kind", "parent")
                        .put("fullName", "Canary")),
                "two parents");
        assertRefused(
                changed(document -> document.withObject("/header").put("type", "returnee.notified.v1")),
                "concern.referred.v1");
    }

    @Test
    void whatIsNotSaidIsWrittenAsNotGivenAndReadAsNotSaid() {
        ObjectNode document = golden("withheld");

        ObjectNode report = report(Profile.DISCLOSURE, document);

        assertThat(report.at("/offentligMelder/personnavn").asText()).isEqualTo("Ikke oppgitt");
        assertThat(report.at("/foresatte/0/personnavn").asText()).isEqualTo("Ikke oppgitt");
        assertThat(DIALECT.read(Profile.DISCLOSURE, DIALECT.write(Profile.DISCLOSURE, document))
                        .path("content")
                        .has("reporter"))
                .isFalse();
    }

    @Test
    void aReportFromOutsideIsReadWithItsOwnWords() {
        ObjectNode document = DIALECT.read(Profile.SUBMISSION, outside(report -> {
            report.withObject("/offentligMelder").put("rolle", "Trener");
            ObjectNode child = (ObjectNode) report.at("/offentligBarn/0");
            child.put("fnr", "43841250061").put("orientert", false).put("orientertGrunn", "I egne ord");
            ((ObjectNode) report.at("/foresatte/0")).put("orientert", true).put("telefonnummer", "00000001");
        }));

        assertThat(document.at("/content/reporter/role").asText()).isEqualTo("other");
        assertThat(document.at("/content/identifier/identifier/0/type").asText())
                .isEqualTo("no-dnr");
        assertThat(document.at("/legal/personInformed").toString()).isEqualTo("{\"informed\":false}");
        assertThat(document.at("/content/family/relation/0").toString())
                .isEqualTo("{\"fullName\":\"Kladd Tenktsen\",\"kind\":\"parent\"}");
        assertThat(document.at("/header/type").asText()).isEqualTo("concern.referred.v1");
    }

    @Test
    void aReportOfTwoChildrenIsRefused() {
        DialectMessage two = outside(report -> report.withArray("offentligBarn")
                .add(report.at("/offentligBarn/0").deepCopy()));

        assertThatThrownBy(() -> DIALECT.read(Profile.SUBMISSION, two))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.pointer()).contains("/offentligBarn"));
    }

    @Test
    void aMemberThatIsMissingIsFoundByItsPlace() {
        assertThat(DIALECT.check(Profile.SUBMISSION, outside(report -> report.remove("melding"))))
                .extracting(org.varsel.gateway.Finding::code)
                .containsExactly("required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no.ks.fiks.bekymringsmelding.privat.v2", "org.varsel.concern.referred.v1"})
    void anotherTypeOfMessageIsRefused(String type) {
        Part part = DIALECT.write(Profile.DISCLOSURE, golden("concern")).main();
        DialectMessage message = new DialectMessage(DIALECT.name(), Map.of("MeldingType", type), List.of(part));

        assertThatThrownBy(() -> DIALECT.read(Profile.DISCLOSURE, message)).isInstanceOf(Rejected.class);
    }

    @Test
    void aReceiptWithoutAnAnswerOfItsOwnIsRefused() {
        ObjectNode opened = golden("receipt-r4").deepCopy().put("kind", "R5").put("status", "opened");

        assertThatThrownBy(() -> DIALECT.write(Profile.RECEIPT, opened))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("R4 delivered or R6 rejected");
        assertThatThrownBy(() -> DIALECT.read(
                        Profile.RECEIPT,
                        new DialectMessage(
                                DIALECT.name(),
                                Map.of("MeldingType", "no.ks.fiks.bekymringsmelding.mottatt.v1"),
                                List.of())))
                .isInstanceOf(Rejected.class);
    }

    private static void assertRefused(ObjectNode document, String why) {
        assertThatThrownBy(() -> DIALECT.write(Profile.DISCLOSURE, document))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(why)
                .hasMessageContaining("register the party with another format")
                .hasMessageNotContaining("Canary");
    }

    private static ObjectNode changed(Consumer<ObjectNode> change) {
        ObjectNode document = golden("concern").deepCopy();
        change.accept(document);
        return document;
    }

    private static DialectMessage outside(Consumer<ObjectNode> change) {
        ObjectNode report = report(Profile.SUBMISSION, golden("inbound"));
        change.accept(report);
        return DialectMessage.of(
                DIALECT.name(), new Part("bekymringsmelding.json", "application/json", JsonForm.bytes(report)));
    }

    private static ObjectNode report(Profile profile, ObjectNode document) {
        return JsonForm.object(DIALECT.write(profile, document).main().bytes());
    }

    private static ObjectNode golden(String name) {
        return pairs().stream()
                .filter(pair -> pair.name().equals(name))
                .findFirst()
                .orElseThrow()
                .document();
    }

    /** The schema refers to its neighbours by their place on disk, not by the address that it has as a name. */
    private static JsonSchema published() {
        Path folder = SharedData.folder("fiks-bekymringsmelding")
                .resolve("domain")
                .toAbsolutePath()
                .normalize();
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V201909,
                        builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(
                                        "https://fiks.ks.no/adresse.json",
                                        folder.resolve("adresse.json").toUri().toString())
                                .mapPrefix(
                                        "https://adresse.json",
                                        folder.resolve("adresse.json").toUri().toString())))
                .getSchema(
                        SchemaLocation.of(folder.resolve("v2/offentlig.bekymringsmelding.v2.json")
                                .toUri()
                                .toString()),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }
}
