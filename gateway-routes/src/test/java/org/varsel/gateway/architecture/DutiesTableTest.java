package org.varsel.gateway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.varsel.policies.pack.DutyKind;

/** The lawyers' table of duties says what the gateway does with each, and where a test holds it to that. */
class DutiesTableTest {
    private static final List<List<String>> ROWS =
            ReadmeTable.named(Path.of("../policies/README.md"), "duties").rows();

    @Test
    void everyDutyHasItsRow() {
        assertThat(ROWS.stream().map(row -> row.get(0)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(DutyKind.values()).map(DutyKind::word).toList());
        assertThat(ROWS).allSatisfy(row -> assertThat(row.get(1)).isNotBlank());
    }

    @Test
    void whatTheGatewayDoesIsHeldByATestThatIsThere() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        assertThat(ROWS).allSatisfy(row -> assertThat(tests).contains(row.get(2)));
    }
}
