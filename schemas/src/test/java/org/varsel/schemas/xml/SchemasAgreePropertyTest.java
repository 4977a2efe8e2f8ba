package org.varsel.schemas.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.varsel.schemas.check.NoticeSchemas;

/** The JSON Schema and the XML schema take the same texts, also where one of them had to say it in another way. */
class SchemasAgreePropertyTest {

    private static final JsonNode SUBMISSION = Twins.example("returnee.notified/ok");
    private static final JsonNode RECEIPT = Twins.example("receipts/R2");

    @Property(tries = 300)
    void aboutLinesAndTexts(@ForAll("texts") String text) {
        Assume.that(Lexical.writable(text));
        ObjectNode json = SUBMISSION.deepCopy();
        ((ObjectNode) json.at("/content/identity")).put("fullName", text);
        assertAgreed(json);

        ObjectNode other = SUBMISSION.deepCopy();
        ((ObjectNode) other.at("/content/travel")).put("area", text);
        assertAgreed(other);
    }

    /** XML Schema counts characters; the validator of the JDK counts those beyond U+FFFF twice, and refuses what is valid. */
    @Example
    void butForTheJdkWhichCountsSomeCharactersTwice() {
        ObjectNode json = SUBMISSION.deepCopy();
        ((ObjectNode) json.at("/content/identity")).put("fullName", "😀".repeat(101));

        assertThat(NoticeSchemas.standard().submission("returnee.notified.v1").check(json))
                .isEmpty();
        assertThat(Xsd.faults(Twins.bytes(XmlForms.standard().submission(), json)))
                .isNotEmpty();
    }

    @Property(tries = 300)
    void aboutReferences(@ForAll("references") String reference) {
        ObjectNode json = SUBMISSION.deepCopy();
        ((ObjectNode) json.at("/header")).put("subjectRef", reference);

        assertAgreed(json);
    }

    @Property(tries = 300)
    void aboutDatesAndMoments(@ForAll("dates") String date) {
        ObjectNode json = SUBMISSION.deepCopy();
        ((ObjectNode) json.at("/content/identity")).put("dateOfBirth", date);
        assertAgreed(json);

        ObjectNode other = SUBMISSION.deepCopy();
        ((ObjectNode) other.at("/header")).put("recordedAt", date);
        assertAgreed(other);
    }

    @Property(tries = 500)
    void aboutDurations(@ForAll("durations") String duration) {
        ObjectNode json = RECEIPT.deepCopy();
        ((ObjectNode) json.at("/decision/duties/0")).put("period", duration);

        boolean ofJson = NoticeSchemas.standard().receipt().check(json).isEmpty();

        assertThat(Xsd.faults(Twins.bytes(XmlForms.standard().receipt(), json)).isEmpty())
                .isEqualTo(ofJson);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMinLength(1).ofMaxLength(4),
                Arbitraries.strings()
                        .withChars(
                                "\t\n\r \u007F\u0085\u2027\u2028\u202E\u202F\u2066\u2069\u206A\uFDCF\uFDD0\uFEFF\uFFF8\uFFFBå")
                        .ofMaxLength(3),
                Arbitraries.integers().between(195, 205).map("å"::repeat),
                Arbitraries.integers().between(90, 100).map("😀"::repeat),
                Arbitraries.integers().between(3998, 4002).map("å"::repeat));
    }

    @Provide
    Arbitrary<String> references() {
        return Arbitraries.strings().withChars("019-. aZ_:").ofMinLength(5).ofMaxLength(10);
    }

    @Provide
    Arbitrary<String> dates() {
        return Arbitraries.of(
                        "2026",
                        "-",
                        "01",
                        "13",
                        "00",
                        "31",
                        "32",
                        "T",
                        "23",
                        "24",
                        ":",
                        "59",
                        "60",
                        ".",
                        "123456789",
                        "Z",
                        "+")
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(parts -> String.join("", parts))
                .edgeCases(config -> config.add("2026-01-31", "2026-01", "2026", "2026-01-31T23:59:59Z"));
    }

    @Provide
    Arbitrary<String> durations() {
        return Arbitraries.of("P", "T", "1Y", "2M", "3W", "4D", "5H", "6M", "7S", "12345D", "1", "D")
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(parts -> "P" + String.join("", parts));
    }

    private static void assertAgreed(JsonNode json) {
        boolean ofJson = NoticeSchemas.standard()
                .submission("returnee.notified.v1")
                .check(json)
                .isEmpty();

        assertThat(Xsd.faults(Twins.bytes(XmlForms.standard().submission(), json))
                        .isEmpty())
                .isEqualTo(ofJson);
    }
}
