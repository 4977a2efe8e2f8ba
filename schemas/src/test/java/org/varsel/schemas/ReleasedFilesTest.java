package org.varsel.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.varsel.schemas.resource.SchemaResources;

/** No file of a release is ever overwritten. */
class ReleasedFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/varsel/v1");
    private static final String ROLES = "codelists/role/1.json";

    @Test
    void everyReleasedFileIsWhatWasReleased() throws IOException {
        ReleasedFiles released = SchemaResources.read("released.json", ReleasedFiles.class);

        assertThat(released.faults(FOLDER)).isEmpty();
    }

    @Test
    void aFileThatIsWhatItWasHasNoFault() throws IOException {
        String digest = ReleasedFiles.sha256(Files.readAllBytes(FOLDER.resolve(ROLES)));

        assertThat(new ReleasedFiles(Map.of(ROLES, digest)).faults(FOLDER)).isEmpty();
    }

    @Test
    void aFileThatDiffersIsFound() throws IOException {
        assertThat(new ReleasedFiles(Map.of(ROLES, "0".repeat(64))).faults(FOLDER))
                .containsExactly(ROLES + " was released and differs; restore it and add the next version beside it");
    }

    @Test
    void aFileThatIsGoneIsFound() throws IOException {
        assertThat(new ReleasedFiles(Map.of("codelists/role/0.json", "0".repeat(64))).faults(FOLDER))
                .containsExactly("codelists/role/0.json was released and is gone; put it back");
    }
}
