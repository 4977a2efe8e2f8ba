package org.varsel.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varsel.schemas.RecordShape.Member;
import org.varsel.schemas.SchemaShape.Located;
import org.varsel.schemas.check.NoticeSchemas;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.notice.Content;
import org.varsel.schemas.notice.DisclosureHeader;
import org.varsel.schemas.notice.DisclosureLegal;
import org.varsel.schemas.notice.Receipt;
import org.varsel.schemas.notice.SubmissionHeader;
import org.varsel.schemas.notice.SubmissionLegal;
import org.varsel.schemas.type.MessageTypes;

/** Holds the records and the schemas together: names, order, what is required, codes and free text. */
class RecordsAndSchemasTest {

    static Stream<RecordComponent> categories() {
        return Arrays.stream(Content.class.getRecordComponents());
    }

    @Test
    void contentHasTheCategoriesOfTheCatalogueInItsOrder() {
        List<String> components = categories().map(RecordComponent::getName).toList();

        assertThat(components).isEqualTo(FieldCatalogue.standard().categories());
        assertThat(SchemaShape.names(SchemaShape.tree("submitted.json").path("$defs")))
                .isEqualTo(components);
    }

    @ParameterizedTest
    @MethodSource("categories")
    void aCategoryIsTheSameAsRecordAndAsSchema(RecordComponent category) {
        assertSame(category.getType(), SchemaShape.definition("categories.json", category.getName()));
    }

    @ParameterizedTest
    @MethodSource("categories")
    void aCategoryRequiresInASubmissionWhatItsRecordRequires(RecordComponent category) {
        List<String> required = RecordShape.members(category.getType()).stream()
                .filter(Member::requiredInSubmission)
                .map(Member::name)
                .toList();

        JsonNode submitted = SchemaShape.tree("submitted.json").path("$defs").path(category.getName());

        assertThat(SchemaShape.texts(submitted.path("required"))).isEqualTo(required);
        assertThat(submitted.path("$ref").textValue()).isEqualTo("categories.json#/$defs/" + category.getName());
    }

    @Test
    void headersLegalBlocksAndReceiptAreTheSameAsRecordAndAsSchema() {
        assertSame(SubmissionHeader.class, SchemaShape.definition("header.json", "submission"));
        assertSame(DisclosureHeader.class, SchemaShape.definition("header.json", "disclosure"));
        assertSame(SubmissionLegal.class, SchemaShape.definition("legal.json", "submission"));
        assertSame(DisclosureLegal.class, SchemaShape.definition("legal.json", "disclosure"));
        assertSame(Receipt.class, SchemaShape.document("receipt.json"));
    }

    @Test
    void theFieldsOfTheCatalogueThatHoldFreeTextAreThoseOfTheRegistryTheRecordsAndTheSchemas() {
        List<String> ofRecords = categories()
                .flatMap(category -> RecordShape.members(category.getType()).stream()
                        .filter(Member::freeText)
                        .map(member -> category.getName() + "." + member.name()))
                .toList();
        List<String> ofSchemas = FieldCatalogue.standard().fields().stream()
                .filter(field -> SchemaShape.definition("categories.json", field.category())
                        .property(field.element())
                        .reachesText())
                .map(Object::toString)
                .toList();

        assertThat(ofRecords).isEqualTo(ofSchemas);
        assertThat(MessageTypes.standard().freeTextFields().stream().map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(ofRecords);
    }

    @Test
    void everyTypeHasASchemaInBothProfiles() {
        assertThat(MessageTypes.standard().all()).allSatisfy(type -> {
            assertThat(NoticeSchemas.standard().submission(type.id())).isNotNull();
            assertThat(NoticeSchemas.standard().disclosure(type.id())).isNotNull();
        });
    }

    private static void assertSame(Class<?> record, Located schema) {
        List<Member> members = RecordShape.members(record);
        assertThat(schema.properties())
                .as(record.getSimpleName())
                .isEqualTo(members.stream().map(Member::name).toList());
        assertThat(schema.required())
                .as("required in " + record.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(members.stream()
                        .filter(Member::required)
                        .map(Member::name)
                        .toList());
        members.forEach(member -> assertSameMember(member, schema.property(member.name())));
    }

    private static void assertSameMember(Member member, Located property) {
        Located value = member.list() ? property.items() : property;
        if (member.type().isRecord()) {
            assertSame(member.type(), value);
        }
        if (member.codeList() != null) {
            assertThat(value.ref()).as(member.name()).isEqualTo("codes.json#/$defs/" + member.codeList());
        } else {
            assertThat(value.ref()).as(member.name()).doesNotStartWith("codes.json");
        }
    }
}
