package org.varsel.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.schemas.Examples.Example;
import org.varsel.schemas.Examples.Expected;
import org.varsel.schemas.check.DocumentCheck;
import org.varsel.schemas.check.NoticeSchemas;
import org.varsel.schemas.check.Violation;
import org.varsel.schemas.json.Jcs;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.notice.Receipt;
import org.varsel.schemas.notice.Submission;
import org.varsel.schemas.resource.SchemaResources;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;

class ExamplesTest {

    static Stream<Example> all() {
        return Examples.all();
    }

    static Stream<Example> good() {
        return Examples.good();
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasExactlyTheViolationsBesideIt(Example example) {
        List<Expected> found = violations(example);

        assertThat(found).isEqualTo(example.expected());
    }

    @ParameterizedTest
    @MethodSource("good")
    void survivesTheRecordsByteForByte(Example example) {
        JsonNode tree = StrictJson.parse(example.bytes());

        Object read = StrictJson.as(tree, record(example));

        assertThat(Jcs.canonical(read)).isEqualTo(Jcs.canonical(tree));
    }

    @ParameterizedTest
    @MethodSource("all")
    void travelsInTheJar(Example example) {
        assertThat(SchemaResources.bytes("examples/" + example)).isEqualTo(example.bytes());
    }

    @Test
    void everyTypeAndTheReceiptsHaveAGoodExampleAndAtLeastFiveBadOnes() {
        Map<String, Long> good = Examples.good().collect(Collectors.groupingBy(Example::folder, Collectors.counting()));
        Map<String, Long> bad = Examples.bad().collect(Collectors.groupingBy(Example::folder, Collectors.counting()));

        List<String> folders = new ArrayList<>(
                MessageTypes.standard().all().stream().map(MessageType::name).toList());
        folders.add("receipts");
        assertThat(good).containsOnlyKeys(folders);
        assertThat(bad).containsOnlyKeys(folders);
        assertThat(bad.values()).allMatch(count -> count >= 5);
    }

    @Test
    void everyBadExampleSaysWhatIsWrongWithIt() {
        assertThat(Examples.bad()).allSatisfy(example -> assertThat(example.expected())
                .anyMatch(expected -> expected.severity().equals("error")));
    }

    /** What the gateway does: the bytes, then the schema, and only then the constraints on the records. */
    private static List<Expected> violations(Example example) {
        JsonNode tree;
        try {
            tree = StrictJson.parse(example.bytes());
        } catch (MalformedJson e) {
            return List.of(new Expected("json", "", e.reason().code(), "error"));
        }
        List<Violation> ofSchema = schema(example).check(tree);
        return ofSchema.isEmpty()
                ? expected("constraint", Examples.CONSTRAINTS.check(StrictJson.as(tree, record(example))))
                : expected("schema", ofSchema);
    }

    private static List<Expected> expected(String stage, List<Violation> violations) {
        return violations.stream()
                .map(found -> new Expected(
                        stage,
                        found.path(),
                        found.code(),
                        found.severity().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static DocumentCheck schema(Example example) {
        return example.receipt()
                ? NoticeSchemas.standard().receipt()
                : NoticeSchemas.standard().submission(example.folder() + ".v1");
    }

    private static Class<?> record(Example example) {
        return example.receipt() ? Receipt.class : Submission.class;
    }
}
