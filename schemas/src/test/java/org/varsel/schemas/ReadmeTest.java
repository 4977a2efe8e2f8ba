package org.varsel.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;
import org.varsel.schemas.type.Presence;

/** The tables of the README say what the registry and the catalogue say. */
class ReadmeTest {

    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final MessageTypes TYPES = MessageTypes.standard();

    @Test
    void theTableOfTypesIsTheRegistry() throws IOException {
        List<List<String>> expected = new ArrayList<>();
        for (MessageType type : TYPES.all()) {
            expected.add(List.of(
                    type.id(),
                    type.kind().name().toLowerCase(Locale.ROOT),
                    sorted(type.from()),
                    sorted(type.to()),
                    sorted(categories(type, Presence.MANDATORY)),
                    sorted(categories(type, Presence.OPTIONAL))));
        }

        List<List<String>> table = rows("Types").stream()
                .map(row -> List.of(
                        row.get(0),
                        row.get(1),
                        sorted(names(row.get(2))),
                        sorted(names(row.get(3))),
                        sorted(names(row.get(4))),
                        sorted(names(row.get(5)))))
                .toList();

        assertThat(table).isEqualTo(expected);
    }

    @Test
    void theTableOfCategoriesIsTheCatalogue() throws IOException {
        List<List<String>> expected = CATALOGUE.categories().stream()
                .map(category -> List.of(category, fields(category)))
                .toList();

        assertThat(rows("Categories")).isEqualTo(expected);
    }

    private static String fields(String category) {
        return String.join(
                ", ",
                CATALOGUE.fields(category).stream()
                        .map(field -> field.element() + (TYPES.freeTextFields().contains(field) ? "*" : ""))
                        .toList());
    }

    private static Set<String> categories(MessageType type, Presence presence) {
        Set<String> names = new LinkedHashSet<>(CATALOGUE.categories());
        names.removeIf(category -> type.presence(category) != presence);
        return names;
    }

    private static Set<String> names(String cell) {
        return Set.of(cell.split(", "));
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    /** The cells of the table below a heading, without its head. */
    private static List<List<String>> rows(String heading) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("README.md"))) {
            return lines.dropWhile(line -> !line.equals("## " + heading))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("## "))
                    .filter(line -> line.startsWith("| `"))
                    .map(ReadmeTest::cells)
                    .toList();
        }
    }

    private static List<String> cells(String line) {
        String inside = line.substring(1, line.length() - 1);
        return Arrays.stream(inside.split("\\|", -1))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }
}
