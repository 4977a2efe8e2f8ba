package org.varsel.gateway.translate.eformidling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.varsel.gateway.translate.Documents;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.SharedData;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.gateway.translate.mapping.JsonForm;
import org.varsel.schemas.json.StrictJson;

/** Headers held against the JSON Schema that Norway publishes for them, with its formats as rules. */
class PublishedHeaderTest {
    private static final Eformidling DIALECT = new Eformidling();

    @Test
    void theHeaderOfEveryGoldenMessageIsValid() throws Exception {
        JsonSchema schema = published();
        List<Golden.Pair> messages = Golden.of("eformidling").stream()
                .filter(pair -> pair.profile() != Profile.RECEIPT)
                .toList();

        assertThat(messages).hasSizeGreaterThan(5).allSatisfy(pair -> assertThat(
                        schema.validate(header(pair.profile(), pair.document())))
                .isEmpty());
    }

    @Test
    void theHeaderOfAnyNoticeIsValid() throws Exception {
        JsonSchema schema = published();

        assertThat(LongStream.range(0, 500).boxed()).allSatisfy(seed -> {
            Profile profile = seed % 2 == 0 ? Profile.DISCLOSURE : Profile.SUBMISSION;
            ObjectNode document = Documents.addressed(profile, Documents.any(profile, seed), "0192");
            assertThat(schema.validate(header(profile, document))).isEmpty();
        });
    }

    @Test
    void theSchemaRefusesWhatIsNoHeader() throws Exception {
        JsonSchema schema = published();
        Golden.Pair pair = Golden.of("eformidling").get(0);
        ObjectNode wrong = (ObjectNode) header(pair.profile(), pair.document());
        wrong.withObject("/documentIdentification").put("creationDateAndTime", "yesterday");

        assertThat(schema.validate(wrong)).hasSize(1);
    }

    private static JsonNode header(Profile profile, ObjectNode document) {
        return JsonForm.object(DIALECT.write(profile, document).main().bytes()).path("standardBusinessDocumentHeader");
    }

    private static JsonSchema published() throws Exception {
        Path file = SharedData.folder("eformidling").resolve("sbdh.schema.json");
        ObjectNode schema = (ObjectNode) StrictJson.parse(Files.readAllBytes(file));
        // The file only defines; the header is one of its definitions.
        schema.put("$ref", "#/definitions/standardBusinessDocumentHeader");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(
                        schema.toString(),
                        InputFormat.JSON,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }
}
