package org.varsel.gateway.translate.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.varsel.gateway.Finding;
import org.varsel.schemas.json.MalformedJson;
import org.varsel.schemas.json.StrictJson;

/** One JSON Schema, compiled. It stands alone: a reference out of the file stops the program when it starts. Thread-safe. */
public final class JsonShape {
    private static final int MOST = 50;

    private final JsonSchema schema;

    private JsonShape(JsonSchema schema) {
        this.schema = schema;
    }

    /**
     * The schema in the folder of a dialect.
     *
     * @param dialect a class of the package whose folder it is
     */
    public static JsonShape of(Class<?> dialect, String file) {
        try (InputStream in = dialect.getResourceAsStream(file)) {
            if (in == null) {
                throw new UnusableSchema(dialect, "is missing: " + file, null);
            }
            return of(dialect, StrictJson.parse(in.readAllBytes()));
        } catch (IOException e) {
            throw new UnusableSchema(dialect, "cannot be read: " + file, e);
        }
    }

    private static JsonShape of(Class<?> dialect, JsonNode schema) {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.add(location -> {
                    throw new UnusableSchema(dialect, "refers to " + location, null);
                })));
        JsonSchema compiled = factory.getSchema(
                schema,
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build());
        compiled.initializeValidators();
        return new JsonShape(compiled);
    }

    /** Where the bytes break the schema; the first fifty places. */
    public List<Finding> check(byte[] json) {
        try {
            return check(StrictJson.parse(json));
        } catch (MalformedJson e) {
            return List.of(new Finding("", "json", e.getMessage() + "; write one strict JSON document"));
        }
    }

    public List<Finding> check(JsonNode tree) {
        return schema.validate(tree).stream()
                .limit(MOST)
                .map(broken -> {
                    String rule = String.valueOf(broken.getType()).toLowerCase(Locale.ROOT);
                    return new Finding(
                            broken.getInstanceLocation().toString(),
                            rule,
                            "breaks the keyword " + rule + " of the schema in the dialect's folder");
                })
                .toList();
    }
}
