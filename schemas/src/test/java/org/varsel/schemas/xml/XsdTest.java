package org.varsel.schemas.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.schemas.Examples;
import org.varsel.schemas.Examples.Example;
import org.varsel.schemas.json.StrictJson;

/** The XML schemas are those of the forms, take every good example, and refuse what they can say. */
class XsdTest {

    /** One schema for all types: which members and which of their values a type has is said by its JSON Schema alone. */
    private static final List<String> OF_A_TYPE = List.of(
            "detention.releasePlanned/bad-already-happened.json",
            "detention.releasePlanned/bad-forbidden-category.json",
            "detention.releasePlanned/bad-missing-identifier.json",
            "detention.releasePlanned/bad-no-recipient.json",
            "notice.withdrawn/bad-action-new.json",
            "notice.withdrawn/bad-no-original.json",
            "notice.withdrawn/bad-personal-data.json",
            "release.agreed/bad-content-of-a-notice.json",
            "release.agreed/bad-no-case.json",
            "release.agreed/bad-with-recipient.json",
            "release.vetoed/bad-content-of-a-notice.json",
            "release.vetoed/bad-no-case.json",
            "release.vetoed/bad-with-recipient.json",
            "returnee.notified/bad-forbidden-category.json",
            "returnee.notified/bad-missing-category.json");

    /** A member that another member's value asks for or forbids. */
    private static final List<String> OF_ANOTHER_VALUE = List.of(
            "receipts/bad-decision-elsewhere.json",
            "receipts/bad-decision-missing.json",
            "receipts/bad-no-disclosure.json",
            "returnee.notified/bad-revision-without-original.json");

    /** At least one of several members, no matter which. */
    private static final List<String> OF_SEVERAL = List.of("detention.releasePlanned/bad-empty-category.json");

    private static final Path FOLDER = Path.of("src/main/resources/varsel/v1/xsd");

    static Stream<Example> good() {
        return Examples.good();
    }

    @Test
    void theFilesAreWrittenFromTheForms() {
        Written.assertSame(FOLDER.resolve("notice.xsd"), XsdWriter.notice());
        Written.assertSame(FOLDER.resolve("service.xsd"), XsdWriter.service());
    }

    @ParameterizedTest
    @MethodSource("good")
    void takesTheTwinOfEveryGoodExample(Example example) {
        assertThat(Xsd.faults(Twins.bytes(TwinExamplesTest.form(example), StrictJson.parse(example.bytes()))))
                .isEmpty();
    }

    @Test
    void takesSealedContentAndItsDisclosure() {
        assertThat(Xsd.faults(Twins.bytes(XmlForms.standard().sealedContent(), Twins.sealedContent())))
                .isEmpty();
        assertThat(Xsd.faults(Twins.bytes(
                        XmlForms.standard().disclosure(), Twins.sealedContent().path("disclosure"))))
                .isEmpty();
    }

    @Test
    void whatItCannotSayIsExactlyThis() {
        List<String> taken = Examples.bad()
                .filter(example -> example.expected().stream()
                        .anyMatch(expected -> expected.stage().equals("schema")))
                .filter(XsdTest::told)
                .filter(example -> Xsd.faults(
                                Twins.bytes(TwinExamplesTest.form(example), StrictJson.parse(example.bytes())))
                        .isEmpty())
                .map(Example::toString)
                .toList();

        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(Stream.of(OF_A_TYPE, OF_ANOTHER_VALUE, OF_SEVERAL)
                        .flatMap(List::stream)
                        .toList());
    }

    private static boolean told(Example example) {
        try {
            Twins.bytes(TwinExamplesTest.form(example), StrictJson.parse(example.bytes()));
            return true;
        } catch (MalformedXml e) {
            return false;
        }
    }
}
