package org.varsel.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.SchemaLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.schemas.Examples;
import org.varsel.schemas.Examples.Example;
import org.varsel.schemas.json.StrictJson;

class NoticeSchemasTest {

    private static final String CANARY = "CANARY-7d1f Kari Testesen";

    static Stream<Example> good() {
        return Examples.good();
    }

    @Test
    void aTypeThatIsNotRegisteredHasNoSchemaAndIsNotRepeated() {
        assertThatThrownBy(() -> NoticeSchemas.standard().submission("canary.type.v9"))
                .isInstanceOf(UnknownMessageType.class)
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> NoticeSchemas.standard().disclosure("returnee.notified.v2"))
                .isInstanceOf(UnknownMessageType.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://json.schemastore.org/package.json",
                "http://127.0.0.1:1/schema.json",
                "file:///etc/passwd",
                "classpath:varsel/v1/schema/values.json",
                "https://varsel.example/v1/schema/../types.json",
                "https://varsel.example/v1/schema/.json"
            })
    void aSchemaFromElsewhereIsNeverLoaded(String iri) {
        assertThatThrownBy(() -> NoticeSchemas.closedFactory().getSchema(SchemaLocation.of(iri)))
                .isInstanceOf(ForeignSchema.class);
    }

    @Test
    void aReferenceToElsewhereStopsTheSchema() {
        JsonSchema schema = NoticeSchemas.closedFactory()
                .getSchema("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\","
                        + "\"$ref\":\"https://elsewhere.example/schema.json\"}");

        assertThatThrownBy(schema::initializeValidators).hasStackTraceContaining("ForeignSchema");
    }

    @Test
    void anUnknownKeywordStopsTheSchema() {
        String misspelt = "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"maxLenght\":7}";

        assertThatThrownBy(() -> NoticeSchemas.closedFactory().getSchema(misspelt))
                .hasMessageContaining("maxLenght");
    }

    @Test
    void aNoticeOfAnotherTypeIsRefused() {
        JsonNode planned =
                StrictJson.parse(Examples.example("detention.releasePlanned/ok").bytes());

        assertThat(NoticeSchemas.standard().submission("returnee.notified.v1").check(planned))
                .contains(new Violation(
                        "/header/type", "constant", "must be returnee.notified.v1 in this type; correct it"));
    }

    @Test
    void aViolationSaysWhereWhatAndWhatToDo() {
        Example example = Examples.example("returnee.notified/bad-text-over-limit");

        List<Violation> violations =
                NoticeSchemas.standard().submission("returnee.notified.v1").check(StrictJson.parse(example.bytes()));

        assertThat(violations)
                .containsExactly(
                        new Violation("/content/travel/area", "length", "is longer than 4000 characters; shorten it"));
    }

    @Test
    void aTextOfTheWrongFormIsToldItsForm() {
        Example example = Examples.example("receipts/bad-digest");

        assertThat(NoticeSchemas.standard().receipt().check(StrictJson.parse(example.bytes())))
                .containsExactly(new Violation(
                        "/contentSha256",
                        "form",
                        "must have its form; correct it. A SHA-256 digest in lower-case hexadecimal."));
    }

    @Test
    void aTextIsCountedInCharactersAndNotInHalves() {
        ObjectNode notice = (ObjectNode)
                StrictJson.parse(Examples.example("returnee.notified/ok").bytes());
        ((ObjectNode) notice.at("/content/travel")).put("area", "😀".repeat(4000));

        assertThat(NoticeSchemas.standard().submission("returnee.notified.v1").check(notice))
                .isEmpty();
    }

    @Test
    void aLineBreakAtTheEndOfALineIsRefused() {
        ObjectNode notice = (ObjectNode)
                StrictJson.parse(Examples.example("returnee.notified/ok").bytes());
        ((ObjectNode) notice.at("/content/identity")).put("fullName", "Tenkt Oppdiktsen\n");
        ((ObjectNode) notice.at("/header"))
                .put("noticeId", notice.at("/header/noticeId").textValue() + "\n");

        assertThat(NoticeSchemas.standard().submission("returnee.notified.v1").check(notice))
                .extracting(Violation::path)
                .contains("/content/identity/fullName", "/header/noticeId");
    }

    @ParameterizedTest
    @MethodSource("good")
    void noViolationRepeatsAValue(Example example) {
        everyTextReplaced(StrictJson.parse(example.bytes()), notice -> assertThat(check(example, notice))
                .noneMatch(violation -> violation.toString().contains("CANARY")));
    }

    @ParameterizedTest
    @MethodSource("good")
    void noViolationRepeatsTheNameOfAnUnknownMember(Example example) {
        everyObjectExtended(StrictJson.parse(example.bytes()), notice -> assertThat(check(example, notice))
                .isNotEmpty()
                .noneMatch(violation -> violation.toString().contains("CANARY")));
    }

    private static List<Violation> check(Example example, JsonNode notice) {
        NoticeSchemas schemas = NoticeSchemas.standard();
        return (example.receipt() ? schemas.receipt() : schemas.submission(example.folder() + ".v1")).check(notice);
    }

    private static void everyTextReplaced(JsonNode root, Consumer<JsonNode> check) {
        for (JsonNode parent : containers(root)) {
            if (parent instanceof ObjectNode object) {
                for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                    JsonNode before = object.replace(member.getKey(), TextNode.valueOf(CANARY));
                    check.accept(root);
                    object.set(member.getKey(), before);
                }
            } else if (parent instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    JsonNode before = array.get(i);
                    array.set(i, TextNode.valueOf(CANARY));
                    check.accept(root);
                    array.set(i, before);
                }
            }
        }
    }

    private static void everyObjectExtended(JsonNode root, Consumer<JsonNode> check) {
        for (JsonNode parent : containers(root)) {
            if (parent instanceof ObjectNode object) {
                object.put(CANARY, CANARY);
                check.accept(root);
                object.remove(CANARY);
            }
        }
    }

    private static List<JsonNode> containers(JsonNode root) {
        List<JsonNode> found = new ArrayList<>();
        if (root.isContainerNode()) {
            found.add(root);
            root.forEach(child -> found.addAll(containers(child)));
        }
        return found;
    }
}
