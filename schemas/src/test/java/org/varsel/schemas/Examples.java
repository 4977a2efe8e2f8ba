package org.varsel.schemas;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.varsel.schemas.check.NoticeConstraints;
import org.varsel.schemas.json.StrictJson;

/** The example files, as the tests read them. */
public final class Examples {

    public static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    public static final NoticeConstraints CONSTRAINTS = new NoticeConstraints(VALIDATOR);

    private static final Path FOLDER = Path.of("examples");
    private static final String EXPECTATION = ".expect.json";

    /** One thing that is expected to be wrong with an example. */
    public record Expected(String stage, String path, String code, String severity) {}

    /** An example file and what is beside it. */
    public record Example(Path file) {

        public String folder() {
            return FOLDER.relativize(file).getName(0).toString();
        }

        public boolean receipt() {
            return folder().equals("receipts");
        }

        public boolean bad() {
            return toString().contains("/bad-");
        }

        public byte[] bytes() {
            return read(file);
        }

        public List<Expected> expected() {
            Path beside = Path.of(file.toString().replace(".json", EXPECTATION));
            return Files.exists(beside) ? List.of(StrictJson.read(read(beside), Expected[].class)) : List.of();
        }

        @Override
        public String toString() {
            return FOLDER.relativize(file).toString();
        }
    }

    private Examples() {}

    public static Example example(String name) {
        return new Example(FOLDER.resolve(name + ".json"));
    }

    public static Stream<Example> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith(EXPECTATION))
                    .sorted()
                    .map(Example::new)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stream<Example> good() {
        return all().filter(example -> !example.bad());
    }

    public static Stream<Example> bad() {
        return all().filter(Example::bad);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
