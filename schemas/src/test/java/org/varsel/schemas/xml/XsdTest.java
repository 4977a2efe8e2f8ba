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
            "briefing.general/bad-missing-category.json",
            "briefing.general/bad-personal-data.json",
            "briefing.general/bad-with-subject.json",
            "concern.outcome/bad-missing-category.json",
            "concern.outcome/bad-no-original.json",
            "concern.outcome/bad-only-planned.json",
            "concern.outcome/bad-personal-data.json",
            "concern.referred/bad-forbidden-category.json",
            "concern.referred/bad-missing-category.json",
            "contact.assigned/bad-missing-category.json",
            "contact.assigned/bad-no-original.json",
            "contact.assigned/bad-personal-data.json",
            "detention.absconded/bad-forbidden-category.json",
            "detention.absconded/bad-missing-category.json",
            "detention.absconded/bad-only-estimated.json",
            "detention.admitted/bad-forbidden-category.json",
            "detention.admitted/bad-missing-category.json",
            "detention.admitted/bad-only-planned.json",
            "detention.leave/bad-forbidden-category.json",
            "detention.leave/bad-missing-category.json",
            "detention.releasePlanned/bad-already-happened.json",
            "detention.releasePlanned/bad-forbidden-category.json",
            "detention.releasePlanned/bad-missing-identifier.json",
            "detention.releasePlanned/bad-no-recipient.json",
            "detention.released/bad-forbidden-category.json",
            "detention.released/bad-missing-category.json",
            "detention.released/bad-no-moment.json",
            "detention.released/bad-only-planned.json",
            "detention.transferred/bad-forbidden-category.json",
            "detention.transferred/bad-missing-category.json",
            "detention.transferred/bad-no-subject.json",
            "detention.transferred/bad-only-planned.json",
            "info.answered/bad-forbidden-category.json",
            "info.answered/bad-no-question.json",
            "info.requested/bad-forbidden-category.json",
            "info.requested/bad-missing-category.json",
            "notice.corrected/bad-forbidden-category.json",
            "notice.corrected/bad-missing-category.json",
            "notice.corrected/bad-no-original.json",
            "notice.withdrawn/bad-action-new.json",
            "notice.withdrawn/bad-no-original.json",
            "notice.withdrawn/bad-personal-data.json",
            "release.agreed/bad-content-of-a-notice.json",
            "release.agreed/bad-no-case.json",
            "release.agreed/bad-with-recipient.json",
            "release.vetoed/bad-content-of-a-notice.json",
            "release.vetoed/bad-no-case.json",
            "release.vetoed/bad-with-recipient.json",
            "retention.due/bad-missing-category.json",
            "retention.due/bad-no-original.json",
            "retention.due/bad-personal-data.json",
            "returnee.notified/bad-forbidden-category.json",
            "returnee.notified/bad-missing-category.json");

    /** A member that another member's value asks for or forbids. */
    private static final List<String> OF_ANOTHER_VALUE = List.of(
            "receipts/bad-decision-elsewhere.json",
            "receipts/bad-decision-missing.json",
            "receipts/bad-no-disclosure.json",
            "returnee.notified/bad-revision-without-original.json");

    /** At least one of several members, no matter which. */
    private static final List<String> OF_SEVERAL =
            List.of("detention.releasePlanned/bad-empty-category.json", "info.answered/bad-nothing-answered.json");

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
