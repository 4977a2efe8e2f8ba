package org.varsel.log.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varsel.log.entry.EntryType;

/** Runs the recipe of the README as it stands there, with tools that nobody here wrote. */
class WithoutThisSoftwareTest {
    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    private final Path folder;

    WithoutThisSoftwareTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest(name = "entry {0} of a log with {1} more")
    @CsvSource({"0, 0", "4, 3", "0, 6", "6, 0", "4, 0", "299, 12", "300, 213"})
    void readmeRecipeVerifiesCheckpointLeafAndReceivedNotice(int before, int after)
            throws IOException, InterruptedException {
        Stream.of("bash", "openssl", "sha256sum", "jq", "od").forEach(WithoutThisSoftwareTest::assumeInstalled);
        SampleDelivery received = new SampleDelivery(EntryType.DISCLOSURE, before, after);
        received.log.export(folder);
        Files.write(folder.resolve("delivery.json"), received.delivery());

        List<String> printed = run(recipe());

        assertThat(printed).hasSize(9);
        assertThat(printed.get(0)).hasSize(8).isEqualTo(printed.get(1));
        assertThat(printed.get(2)).isEqualTo("Signature Verified Successfully");
        assertThat(printed.get(3)).hasSize(64).isEqualTo(printed.get(4));
        assertThat(printed.get(5)).hasSize(64).isEqualTo(printed.get(6));
        assertThat(printed.get(7)).hasSize(43).isEqualTo(printed.get(8));
    }

    private static String recipe() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
    }

    private List<String> run(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("recipe.sh"), script);
        Process process = new ProcessBuilder("bash", "-eu", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> printed = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(String.join("\n", printed)).isZero();
        return printed;
    }

    private static void assumeInstalled(String tool) {
        boolean found = Stream.of("/usr/bin/", "/bin/", "/usr/local/bin/")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder + tool)));
        assumeTrue(found, () -> tool + " is not installed");
    }
}
