package org.varsel.gateway.translate.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.varsel.gateway.translate.Documents;
import org.varsel.gateway.translate.Golden;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.json.StrictJson;

/** The SDK of the CloudEvents project reads what we write, and we read what it writes. */
class SdkTest {

    @Test
    void readsTheSameEventFromBothModes() throws Exception {
        for (Golden.Pair pair : Golden.of("cloudevents")) {
            assertSame(pair.profile(), pair.document());
        }
        for (long seed = 0; seed < 200; seed++) {
            Profile profile = List.of(Profile.values()).get((int) (seed % 3));
            assertSame(profile, Documents.addressed(profile, Documents.any(profile, seed), "0192"));
        }
    }

    @Test
    void anEventThatTheSdkWroteIsRead() {
        Golden.Pair pair = Golden.of("cloudevents").get(1);
        CloudEvent event = structured(pair.profile(), pair.document());
        Map<String, String> headers = new TreeMap<>();
        byte[][] body = new byte[1][];
        HttpMessageFactory.createWriter(headers::put, bytes -> body[0] = bytes)
                .writeBinary(CloudEventBuilder.v1(event).build());

        ObjectNode read = CloudEvents.binary()
                .read(
                        pair.profile(),
                        new DialectMessage(
                                "cloudevents-binary",
                                headers,
                                List.of(new Part("body.json", "application/json", body[0]))));

        assertThat(read).isEqualTo(pair.document());
    }

    private static void assertSame(Profile profile, ObjectNode document) throws Exception {
        DialectMessage message = CloudEvents.binary().write(profile, document);
        CloudEvent binary = HttpMessageFactory.createReader(
                        message.headers(), message.main().bytes())
                .toEvent();
        CloudEvent structured = structured(profile, document);

        assertThat(binary.getAttributeNames()).isEqualTo(structured.getAttributeNames());
        for (String name : structured.getAttributeNames()) {
            assertThat(binary.getAttribute(name)).isEqualTo(structured.getAttribute(name));
        }
        for (String name : structured.getExtensionNames()) {
            assertThat(binary.getExtension(name)).isEqualTo(structured.getExtension(name));
        }
        assertThat(data(binary)).isEqualTo(document).isEqualTo(data(structured));
    }

    private static CloudEvent structured(Profile profile, ObjectNode document) {
        return new JsonFormat()
                .deserialize(
                        CloudEvents.structured().write(profile, document).main().bytes());
    }

    private static JsonNode data(CloudEvent event) throws Exception {
        return StrictJson.parse(Objects.requireNonNull(event.getData()).toBytes());
    }
}
