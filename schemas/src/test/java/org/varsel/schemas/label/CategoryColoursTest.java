package org.varsel.schemas.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.label.CategoryColours.Colour;

/** Every category has a colour of its own, and what stands on it can be read (WCAG 2.2, 1.4.3 and 1.4.11). */
class CategoryColoursTest {

    private static final CategoryColours COLOURS = CategoryColours.standard();

    @Test
    void everyCategoryHasOneColourInTheOrderOfTheCatalogue() {
        assertThat(COLOURS.categories()).isEqualTo(FieldCatalogue.standard().categories());
    }

    @Test
    void textIsReadableOnEveryColour() {
        assertThat(COLOURS.categories()).allSatisfy(category -> {
            Colour colour = COLOURS.of(category);
            assertThat(Rgb.of(colour.background()).contrast(Rgb.of(colour.text())))
                    .isGreaterThanOrEqualTo(4.5);
        });
    }

    @Test
    void theEdgeOfEveryChipIsSeenOnWhite() {
        assertThat(COLOURS.categories()).allSatisfy(category -> assertThat(
                        Rgb.of(COLOURS.of(category).border()).contrast(Rgb.of("#FFFFFF")))
                .isGreaterThanOrEqualTo(3));
    }

    @Test
    void noTwoCategoriesLookAlike() {
        List<String> categories = COLOURS.categories();
        for (int i = 0; i < categories.size(); i++) {
            for (String other : categories.subList(i + 1, categories.size())) {
                Rgb one = Rgb.of(COLOURS.of(categories.get(i)).background());
                assertThat(one.distance(Rgb.of(COLOURS.of(other).background())))
                        .as("%s and %s", categories.get(i), other)
                        .isGreaterThan(12);
            }
        }
    }

    @Test
    void whatTellsMostAboutAPersonIsWhiteOnDark() {
        List<String> sensitive = COLOURS.categories().stream()
                .filter(category -> COLOURS.of(category).sensitive())
                .toList();

        assertThat(sensitive)
                .contains("health", "ideology", "criminalRecord", "children", "sourceDetail", "victimInterest");
        assertThat(COLOURS.categories()).allSatisfy(category -> {
            Colour colour = COLOURS.of(category);
            assertThat(colour.text().equals("#FFFFFF")).isEqualTo(colour.sensitive());
            assertThat(Rgb.of(colour.background()).luminance() < 0.2).isEqualTo(colour.sensitive());
        });
    }

    @Test
    void theStyleSheetHasARuleACategory() {
        assertThat(COLOURS.css().lines())
                .hasSize(COLOURS.categories().size())
                .contains(".category--identity { background-color: #B7CEDF; color: #14242F; border-color: #338FC7; }");
    }

    @Test
    void aCategoryThatDoesNotExistHasNoColour() {
        assertThatThrownBy(() -> COLOURS.of("weather")).isInstanceOf(UnknownLabel.class);
    }
}
