package org.varsel.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.varsel.schemas.label.CategoryColours;

/** The desk shows a category in the colour that it has everywhere. */
class DeskColoursTest {
    private static final Path SHEET = Path.of("src/main/resources/static/desk/categories.css");

    @Test
    void theStyleSheetOfTheDeskIsWrittenFromTheColoursOfTheMessageSet() throws IOException {
        String expected = CategoryColours.standard().css();
        if (Boolean.getBoolean("varsel.write")) {
            Files.writeString(SHEET, expected);
        }

        assertThat(SHEET).hasContent(expected.stripTrailing());
    }
}
