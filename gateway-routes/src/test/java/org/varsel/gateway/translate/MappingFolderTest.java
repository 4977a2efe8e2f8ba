package org.varsel.gateway.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a dialect says where is data in its folder; a dialect that says it in code is listed here with its reason. */
class MappingFolderTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/varsel/gateway/translate");
    private static final Path CODE = Path.of("src/main/java/org/varsel/gateway/translate");
    private static final String MAPPING = "mapping.yaml";

    private static final Map<String, String> IN_CODE = Map.of(
            "canonical", "is the document itself",
            "workbasket", "is drawn for people, and nothing reads it",
            "fsc", "has no header that says one value: each is calculated from several",
            "logboek", "is written from the log and not from a document");

    /** Those whose reason is not told by the name. */
    private static final List<String> EXPLAINED = List.of("fsc", "logboek");

    @ParameterizedTest
    @MethodSource("folders")
    void aDialectHasItsMappingAsDataOrAReason(String folder) {
        boolean data = Files.exists(RESOURCES.resolve(folder).resolve(MAPPING));

        assertThat(data)
                .as("%s has a %s, or else stands in the list with its reason", folder, MAPPING)
                .isNotEqualTo(IN_CODE.containsKey(folder));
    }

    @ParameterizedTest
    @MethodSource("explained")
    void thePackageOfADialectInCodeSaysWhy(String folder) throws IOException {
        assertThat(Files.readString(CODE.resolve(folder).resolve("package-info.java")))
                .contains(MAPPING);
    }

    @Test
    void everyDialectThatIsInstalledHasItsFolder() throws IOException {
        try (Stream<String> folders = folders()) {
            assertThat(folders)
                    .containsAll(Dialects.standard().all().stream()
                            .map(dialect -> dialect.getClass().getPackageName())
                            .map(name -> name.substring(name.lastIndexOf('.') + 1))
                            .toList());
        }
    }

    static Stream<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(RESOURCES)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static List<String> explained() {
        return EXPLAINED;
    }
}
