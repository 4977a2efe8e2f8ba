package org.varsel.schemas.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import org.varsel.schemas.json.StrictJson;

/** Reads the files of the message set v1. */
public final class SchemaResources {

    private static final String FOLDER = "/varsel/v1/";

    private SchemaResources() {}

    /**
     * The bytes of a file.
     *
     * @param path below {@code varsel/v1/}, such as {@code types.json} or {@code examples/returnee.notified/ok.json}
     * @throws MissingResource when there is no such file
     */
    public static byte[] bytes(String path) {
        try (InputStream in = SchemaResources.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new MissingResource(path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new MissingResource(path, e);
        }
    }

    public static JsonNode tree(String path) {
        return StrictJson.parse(bytes(path));
    }

    public static <T> T read(String path, Class<T> type) {
        return StrictJson.read(bytes(path), type);
    }
}
