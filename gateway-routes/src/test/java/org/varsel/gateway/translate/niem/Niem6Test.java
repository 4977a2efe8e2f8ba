package org.varsel.gateway.translate.niem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.gateway.Finding;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.Plausible;
import org.varsel.gateway.translate.Written;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;

class Niem6Test {
    private static final Path SPECIFICATION = Path.of("src/main/resources/org/varsel/gateway/translate/niem");
    private static final Niem6 DIALECT = new Niem6();

    static Stream<Golden.Pair> pairs() {
        return Golden.of("niem").stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void holdsItsGoldenPair(Golden.Pair pair) {
        Golden.assertHolds(DIALECT, pair);
    }

    @ParameterizedTest
    @ValueSource(strings = {"returnee", "release-planned"})
    void theSamplesOfTheSpecificationAreGoldenMessages(String name) {
        Golden.Pair pair =
                pairs().filter(each -> each.name().equals(name)).findFirst().orElseThrow();

        byte[] message = DIALECT.write(pair.profile(), pair.document()).main().bytes();

        Written.assertSame(SPECIFICATION.resolve("iep-sample/" + name + ".xml"), message);
    }

    @Test
    void everyFileThatTheCatalogueNamesExists() throws Exception {
        Matcher named = Pattern.compile("pathURI=\"([^\"]+)\"")
                .matcher(Files.readString(SPECIFICATION.resolve("iepd-catalog.xml")));

        List<String> paths = named.results().map(each -> each.group(1)).toList();

        assertThat(paths).hasSizeGreaterThan(5).allSatisfy(path -> assertThat(SPECIFICATION.resolve(path))
                .exists());
    }

    @ParameterizedTest
    @CsvSource({"1994, nc:YearDate", "1994-05, nc:YearMonthDate", "1994-05-17, nc:Date"})
    void aDateHasTheNameOfItsPrecision(String date, String name) {
        ObjectNode document = Plausible.full(Profile.DISCLOSURE);
        document.withObject("/content/identity").put("dateOfBirth", date);

        DialectMessage message = DIALECT.write(Profile.DISCLOSURE, document);

        assertThat(message.main().text())
                .contains("<nc:PersonBirthDate><" + name + ">" + date + "</" + name + "></nc:PersonBirthDate>");
        assertThat(DIALECT.check(Profile.DISCLOSURE, message)).isEmpty();
        assertThat(DIALECT.read(Profile.DISCLOSURE, message)
                        .at("/content/identity/dateOfBirth")
                        .asText())
                .isEqualTo(date);
    }

    @Test
    void everyCategoryRefersToTheMarking() {
        ObjectNode document = Plausible.full(Profile.DISCLOSURE);

        String message = DIALECT.write(Profile.DISCLOSURE, document).main().text();

        assertThat(message).contains("<nc:Metadata structures:id=\"marking\">");
        // identity, identifier, nationality, image, residence and contact are of the person; release is of the
        // detention.
        assertThat(List.of(
                        "nc:Person",
                        "j:Detention",
                        "j:CommunityLeave",
                        "j:CustodyTransfer",
                        "j:ConditionalReleaseCondition",
                        "ext:Travel",
                        "ext:ThreatAssessment",
                        "ext:SafetyAdvice",
                        "ext:Ideology",
                        "ext:ReleasePlan",
                        "ext:CriminalRecord",
                        "ext:Health",
                        "ext:SocialSituation",
                        "ext:Family",
                        "ext:Children",
                        "ext:VictimInterest",
                        "ext:Concern",
                        "ext:Reporter",
                        "ext:RequestedAction",
                        "ext:Attachments"))
                .allSatisfy(name -> assertThat(message).contains("<" + name + " nc:metadataRef=\"marking\">"));
    }

    @Test
    void aReferenceToAMarkingThatIsMissingIsFound() {
        ObjectNode document = Plausible.full(Profile.DISCLOSURE);
        DialectMessage message = DIALECT.write(Profile.DISCLOSURE, document);
        String without = message.main().text().replace("structures:id=\"marking\"", "");

        assertThat(DIALECT.check(Profile.DISCLOSURE, message(without)))
                .extracting(Finding::code)
                .contains("cvc-id.1");
    }

    @Test
    void aCodeThatIsNotOfItsListIsFoundByItsPath() {
        ObjectNode document = Plausible.full(Profile.DISCLOSURE);
        document.withObject("/content/travel").put("returnMode", "teleported");

        assertThat(DIALECT.check(Profile.DISCLOSURE, DIALECT.write(Profile.DISCLOSURE, document)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer())
                            .isEqualTo("/ext:PersonNotification/ext:Travel/ext:TravelReturnModeCode");
                    assertThat(finding.detail()).doesNotContain("teleported");
                });
    }

    @Test
    void anElementOutOfPlaceBreaksTheSchema() {
        DialectMessage message = DIALECT.write(Profile.DISCLOSURE, Plausible.full(Profile.DISCLOSURE));
        String moved = message.main()
                .text()
                .replace("<nc:PersonFullName>", "<nc:PersonSurName>")
                .replace("</nc:PersonFullName>", "</nc:PersonSurName>");

        assertThat(DIALECT.check(Profile.DISCLOSURE, message(moved)))
                .extracting(Finding::code)
                .contains("cvc-complex-type.2.4.a");
    }

    @Test
    void anotherMessageIsRefused() {
        assertThatThrownBy(() -> DIALECT.read(Profile.DISCLOSURE, message("<x/>")))
                .isInstanceOf(Rejected.class);
        assertThat(DIALECT.check(Profile.DISCLOSURE, message("<x/>"))).isNotEmpty();
    }

    private static DialectMessage message(String xml) {
        return DialectMessage.of(
                DIALECT.name(), new Part(Niem6.FILE, "application/xml", xml.getBytes(StandardCharsets.UTF_8)));
    }
}
