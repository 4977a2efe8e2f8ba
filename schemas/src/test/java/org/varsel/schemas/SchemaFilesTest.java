package org.varsel.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeList;
import org.varsel.schemas.code.CodeLists;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;
import org.varsel.schemas.type.Presence;

/** What every schema file keeps to: closed objects, bounds on everything, categories on every field, codes of a list. */
class SchemaFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/varsel/v1/schema");

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> FOLDER.relativize(file).toString()).sorted().toList().stream();
        }
    }

    static Stream<MessageType> types() {
        return MessageTypes.standard().all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isNamedByItsIdAndStatesItsDialect(String file) {
        JsonNode schema = SchemaShape.tree(file);

        assertThat(schema.path("$id").textValue()).isEqualTo("https://varsel.example/v1/schema/" + file);
        assertThat(schema.path("$schema").textValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @ParameterizedTest
    @MethodSource("files")
    void closesEveryObjectAndBoundsEveryTextArrayAndNumber(String file) {
        List<JsonNode> schemas = SchemaShape.within(SchemaShape.tree(file))
                .filter(node -> node.has("type"))
                .toList();

        assertThat(ofType(schemas, "object"))
                .allMatch(object -> object.path("additionalProperties").isBoolean()
                        && !object.path("additionalProperties").booleanValue());
        assertThat(ofType(schemas, "string"))
                .allMatch(text -> text.has("maxLength") && text.has("pattern") && text.has("description"));
        assertThat(ofType(schemas, "array")).allMatch(array -> array.has("maxItems") && array.has("minItems"));
        assertThat(ofType(schemas, "integer")).allMatch(number -> number.has("minimum") && number.has("maximum"));
    }

    @Test
    void everyFieldNamesItsOneCategoryAndADefault() {
        assertThat(FieldCatalogue.standard().fields()).allSatisfy(field -> {
            JsonNode property = SchemaShape.definition("categories.json", field.category())
                    .property(field.element())
                    .node();
            assertThat(property.path("x-category").textValue()).isEqualTo(field.category());
            assertThat(property.path("x-default").textValue()).isIn("release", "withhold", "consent", "review");
        });
    }

    @Test
    void theClosedCodesAreThoseOfTheCodeListThatTheyName() {
        JsonNode definitions = SchemaShape.tree("codes.json").path("$defs");

        assertThat(definitions.properties()).isNotEmpty().allSatisfy(entry -> {
            CodeList list = CodeLists.standard().list(entry.getKey());
            assertThat(entry.getValue().path("x-codelist").textValue()).isEqualTo(list.uri() + "@" + list.version());
            assertThat(SchemaShape.texts(entry.getValue().path("enum")))
                    .isEqualTo(list.codes().stream().map(Code::code).toList());
        });
    }

    @Test
    void everyCodeListThatASchemaCanCloseIsClosedThere() {
        assertThat(SchemaShape.names(SchemaShape.tree("codes.json").path("$defs")))
                .isEqualTo(CodeLists.standard().all().stream()
                        .map(CodeList::name)
                        .filter(name -> !name.startsWith("classification") && !name.startsWith("municipality-"))
                        .toList());
    }

    @Test
    void categoryNamesAreThoseOfTheCatalogue() {
        JsonNode names =
                SchemaShape.definition("values.json", "category").node().path("enum");

        assertThat(SchemaShape.texts(names)).isEqualTo(FieldCatalogue.standard().categories());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSubmissionRequiresAndAllowsTheCategoriesOfTheRegistry(MessageType type) {
        JsonNode content = SchemaShape.tree(type.id() + ".submission.json")
                .path("properties")
                .path("content");

        assertThat(SchemaShape.names(content.path("properties"))).isEqualTo(allowed(type));
        assertThat(SchemaShape.texts(content.path("required"))).isEqualTo(mandatory(type));
        assertThat(content.path("properties").properties()).allMatch(entry -> refersTo(entry, "submitted.json"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aDisclosureAllowsTheSameCategoriesAndRequiresNone(MessageType type) {
        JsonNode content = SchemaShape.tree(type.id() + ".disclosure.json")
                .path("properties")
                .path("content");

        assertThat(SchemaShape.names(content.path("properties"))).isEqualTo(allowed(type));
        assertThat(content.has("required")).isFalse();
        assertThat(content.path("properties").properties()).allMatch(entry -> refersTo(entry, "categories.json"));
    }

    @Test
    void theRegistrySaysOfEveryTypeWhatEveryCategoryIs() throws IOException {
        JsonNode registry = StrictJson.parse(Files.readAllBytes(FOLDER.resolveSibling("types.json")));

        assertThat(registry.path("types")).isNotEmpty().allSatisfy(type -> assertThat(
                        SchemaShape.names(type.path("categories")))
                .isEqualTo(FieldCatalogue.standard().categories()));
    }

    private static boolean refersTo(Map.Entry<String, JsonNode> category, String file) {
        return category.getValue().path("$ref").textValue().equals(file + "#/$defs/" + category.getKey());
    }

    private static List<String> allowed(MessageType type) {
        return FieldCatalogue.standard().categories().stream()
                .filter(category -> type.presence(category) != Presence.FORBIDDEN)
                .toList();
    }

    private static List<String> mandatory(MessageType type) {
        return FieldCatalogue.standard().categories().stream()
                .filter(category -> type.presence(category) == Presence.MANDATORY)
                .toList();
    }

    private static List<JsonNode> ofType(List<JsonNode> schemas, String type) {
        return schemas.stream()
                .filter(schema -> schema.path("type").asText().equals(type)
                        || SchemaShape.texts(schema.path("type")).contains(type))
                .toList();
    }
}
