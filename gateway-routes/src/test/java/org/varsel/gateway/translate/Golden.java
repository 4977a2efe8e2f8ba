package org.varsel.gateway.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.json.StrictJson;

/**
 * Golden pairs: {@code golden/<case>.<profile>.json} is a canonical document, the files of {@code golden/<case>/} are the message
 * that it becomes, and {@code golden/<case>/headers.txt} its headers where it has any. The canonical side is written by hand.
 */
public final class Golden {
    private static final Path RESOURCES = Path.of("src/test/resources/org/varsel/gateway/translate");

    private Golden() {}

    /** One canonical document and the folder of its message. */
    public record Pair(String name, Profile profile, ObjectNode document, Path folder) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * The pairs of a dialect.
     *
     * @param folder the name of the dialect's package
     */
    public static List<Pair> of(String folder) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder).resolve("golden"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Golden::pair)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writing gives exactly the files, they are valid, and reading them gives the document without the published loss. */
    public static void assertHolds(Dialect dialect, Pair pair) {
        DialectMessage message = dialect.write(pair.profile(), pair.document());
        for (Part part : message.parts()) {
            Written.assertSame(pair.folder().resolve(part.name()), part.bytes());
        }
        if (!message.headers().isEmpty()) {
            StringBuilder headers = new StringBuilder();
            message.headers()
                    .forEach((name, value) ->
                            headers.append(name).append(": ").append(value).append('\n'));
            Written.assertSame(
                    pair.folder().resolve("headers.txt"), headers.toString().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(dialect.check(pair.profile(), message)).isEmpty();
        assertThat(dialect.read(pair.profile(), message))
                .isEqualTo(dialect.loss(pair.profile()).without(pair.document()));
    }

    private static Pair pair(Path file) {
        String[] names = String.valueOf(file.getFileName()).split("\\.", -1);
        String name = names[0];
        try {
            ObjectNode document = (ObjectNode) StrictJson.parse(Files.readAllBytes(file));
            Path folder = file.resolveSibling(name);
            return new Pair(name, profile(names[1]), document, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Profile profile(String key) {
        return Stream.of(Profile.values())
                .filter(profile -> profile.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
