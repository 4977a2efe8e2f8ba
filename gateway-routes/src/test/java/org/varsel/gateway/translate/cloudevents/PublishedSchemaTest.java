package org.varsel.gateway.translate.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.varsel.gateway.translate.Documents;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.SharedData;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.Profile;

/** What we write in structured mode, held against the JSON Schema of the specification with its formats as rules. */
class PublishedSchemaTest {
    private static final List<Dialect> STRUCTURED = List.of(CloudEvents.structured(), CloudEvents.nlGov());

    @Test
    void everyGoldenEventIsValid() throws Exception {
        JsonSchema schema = published();

        assertThat(Golden.of("cloudevents"))
                .hasSizeGreaterThan(5)
                .allSatisfy(pair -> STRUCTURED.forEach(
                        dialect -> assertThat(validate(schema, dialect, pair.profile(), pair.document()))
                                .isEmpty()));
    }

    @Test
    void aThousandRandomDocumentsBecomeValidEvents() throws Exception {
        JsonSchema schema = published();

        for (long seed = 0; seed < 1000; seed++) {
            Profile profile = List.of(Profile.values()).get((int) (seed % 3));
            ObjectNode document = Documents.addressed(profile, Documents.any(profile, seed), "0190");
            for (Dialect dialect : STRUCTURED) {
                assertThat(validate(schema, dialect, profile, document)).isEmpty();
            }
        }
    }

    @Test
    void theSchemaRefusesAnEventWithoutASource() throws Exception {
        assertThat(published().validate("{\"specversion\":\"1.0\",\"id\":\"1\",\"type\":\"t\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    private static java.util.Set<com.networknt.schema.ValidationMessage> validate(
            JsonSchema schema, Dialect dialect, Profile profile, ObjectNode document) {
        return schema.validate(dialect.write(profile, document).main().text(), InputFormat.JSON);
    }

    private static JsonSchema published() throws Exception {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(
                        Files.readString(SharedData.folder("cloudevents").resolve("cloudevents.json")),
                        InputFormat.JSON,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }
}
