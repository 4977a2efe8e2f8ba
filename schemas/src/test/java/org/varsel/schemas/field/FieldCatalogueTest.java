package org.varsel.schemas.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.schemas.Examples;
import org.varsel.schemas.json.StrictJson;

class FieldCatalogueTest {

    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();

    @Test
    void listsTheFieldsOfANoticeInTheOrderOfTheSchema() {
        JsonNode content = StrictJson.parse(
                        Examples.example("notice.withdrawn/ok").bytes())
                .path("content");

        assertThat(CATALOGUE.present(content))
                .extracting(FieldPath::toString)
                .containsExactly("withdrawal.reason", "withdrawal.destroyBy", "withdrawal.destructionReceiptRequested");
    }

    @Test
    void countsEveryMemberOfEveryCategoryOfAGoodExample() {
        assertThat(Examples.good().filter(example -> !example.receipt())).allSatisfy(example -> {
            JsonNode content = StrictJson.parse(example.bytes()).path("content");
            int members = 0;
            for (JsonNode category : content) {
                members += category.size();
            }
            assertThat(CATALOGUE.present(content)).hasSize(members);
        });
    }

    @Test
    void knowsWhatIsAFieldAndWhatIsNot() {
        assertThat(CATALOGUE.contains(FieldPath.parse("identity.fullName"))).isTrue();
        assertThat(CATALOGUE.contains(FieldPath.parse("identity.name"))).isFalse();
        assertThat(CATALOGUE.fields("identity")).startsWith(FieldPath.parse("identity.fullName"));
        assertThat(CATALOGUE.fields("weather")).isEmpty();
        assertThat(CATALOGUE.fields()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "identity", "identity.", ".fullName", "identity.full.name", "Identity.x", "identity.x y"
            })
    void aTextThatIsNoFieldNameIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> FieldPath.parse(text))
                .isInstanceOf(MalformedFieldPath.class)
                .hasMessage("a field is named category.element, such as identity.fullName; correct the name");
    }

    @Test
    void aFieldNameSurvivesText() {
        assertThat(FieldPath.parse("travel.arrivalDate"))
                .isEqualTo(new FieldPath("travel", "arrivalDate"))
                .hasToString("travel.arrivalDate");
    }
}
