package org.varsel.gateway.translate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Public schemas of others, kept beside the project and not in it: their licences differ. */
public final class SharedData {
    private static final Path FOLDER = Path.of("../../shared/standards/data");

    private SharedData() {}

    /** The folder, or the end of the test as skipped, with the reason. */
    public static Path folder(String name) {
        Path folder = FOLDER.resolve(name);
        assumeTrue(Files.isDirectory(folder), () -> "public schemas are not beside the project: " + folder.normalize());
        return folder;
    }
}
