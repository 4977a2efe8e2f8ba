package org.varsel.gateway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The threat model names tests that exist: a control whose test is gone is a control that nobody shows. */
@SuppressWarnings("NullAway.Init") // read before all tests
class SecurityDocTest {
    private static final Path DOCUMENT = Path.of("../docs/security.md");
    private static final Pattern TABLE = Pattern.compile("<!-- threats -->(.*?)<!-- /threats -->", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+)#([a-zA-Z]+|\\*)`");
    private static final int COLUMNS = 5;

    private static String document;
    private static Map<String, List<String>> sources;

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(DOCUMENT);
        sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file : files.filter(SecurityDocTest::isTest).toList()) {
                String name = String.valueOf(file.getFileName());
                sources.computeIfAbsent(name.substring(0, name.length() - ".java".length()), n -> new ArrayList<>())
                        .add(Files.readString(file));
            }
        }
    }

    @Test
    void everyThreatHasAControlATestAndWhatIsLeft() {
        List<List<String>> rows = rows();

        assertThat(rows).hasSizeGreaterThan(40).allSatisfy(row -> {
            assertThat(row).hasSize(COLUMNS).noneMatch(String::isBlank);
            assertThat(row.get(0)).matches("[STRIDEM]");
            assertThat(row.get(3)).as(row.get(1)).containsPattern(NAMED);
        });
        assertThat(rows).extracting(row -> row.get(0)).contains("S", "T", "R", "I", "D", "E", "M");
    }

    @Test
    void everyTestThatIsNamedExists() {
        List<String> missing = new ArrayList<>();
        for (List<String> row : rows()) {
            for (Matcher named = NAMED.matcher(row.get(3)); named.find(); ) {
                if (!exists(named.group(1), named.group(2))) {
                    missing.add(named.group());
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    /** A star names all tests of a class. */
    private static boolean exists(String type, String method) {
        Pattern declared = method.equals("*")
                ? Pattern.compile("@(Test|ParameterizedTest|Property|ArchTest)\\b")
                : Pattern.compile("\\b(void|ArchRule) " + method + "\\b");
        return sources.getOrDefault(type, List.of()).stream()
                .anyMatch(source -> declared.matcher(source).find());
    }

    private static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Matcher table = TABLE.matcher(document); table.find(); ) {
            table.group(1)
                    .lines()
                    .filter(line -> line.startsWith("|") && !line.startsWith("|-"))
                    .skip(1)
                    .map(SecurityDocTest::cells)
                    .forEach(rows::add);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return cells.subList(1, cells.size() - 1);
    }

    private static boolean isTest(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("/src/test/java/") && path.endsWith(".java");
    }
}
