package org.varsel.gateway.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.varsel.schemas.json.StrictJson;
import org.varsel.schemas.resource.SchemaResources;
import org.varsel.schemas.type.MessageType;
import org.varsel.schemas.type.MessageTypes;

/** The interface told as messages, against the registry of types, the schemas and the description of the REST door. */
class AsyncApiTest {

    private static final Path FILE = Path.of("src/main/resources/varsel/asyncapi.yaml");
    private static final String SCHEMAS = "https://varsel.example/v1/schema/";

    @Test
    void itsMessagesAreWrittenFromTheRegistry() throws IOException {
        String text = Files.readString(FILE, UTF_8);
        String written = AsyncApiMessages.writeInto(text);
        if (Boolean.getBoolean("varsel.write")) {
            Files.writeString(FILE, written);
        }

        assertThat(Files.readString(FILE, UTF_8)).isEqualTo(written);
    }

    @Test
    void itIsServedAsItLiesInTheProgram() throws IOException {
        Description description = new Description("asyncapi.yaml");

        assertThat(description.answer().status()).isEqualTo(200);
        assertThat(description.answer().contentType()).isEqualTo("application/yaml");
        assertThat(description.body()).isEqualTo(Files.readAllBytes(FILE));
    }

    @Test
    void everyTypeIsTakenAndEveryTypeForARecipientIsDelivered() {
        Set<String> taken = new TreeSet<>();
        Set<String> delivered = new TreeSet<>();
        for (MessageType type : MessageTypes.standard().all()) {
            taken.add(type.id() + ".submission");
            if (!type.to().equals(Set.of("gateway"))) {
                delivered.add(type.id() + ".disclosure");
            }
        }

        assertThat(messages("submissions")).containsAll(taken);
        assertThat(messages("deliveries")).containsAll(delivered);
        assertThat(messages("submissions")).noneMatch(name -> name.endsWith(".disclosure"));
        assertThat(messages("deliveries")).noneMatch(name -> name.endsWith(".submission"));
    }

    @Test
    void everyMessageNamesTheSchemaOfItsDocument() {
        for (MessageType type : MessageTypes.standard().all()) {
            assertThat(references(at("components", "messages", type.id() + ".submission")))
                    .contains(SCHEMAS + type.id() + ".submission.json");
        }
        assertThat(references(at("components", "messages", "receipt"))).containsExactly(SCHEMAS + "receipt.json");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = references(document("asyncapi.yaml"));

        assertThat(references).hasSizeGreaterThan(20).allSatisfy(reference -> assertThat(resolves(reference))
                .as(reference)
                .isTrue());
    }

    @Test
    void itHasWhatAsyncApiAsksFor() {
        assertThat(document("asyncapi.yaml"))
                .containsEntry("asyncapi", "3.0.0")
                .containsOnlyKeys(
                        "asyncapi", "info", "defaultContentType", "servers", "channels", "operations", "components");
        assertThat(map(at("info"))).containsKeys("title", "version");
        map(at("servers")).values().forEach(server -> assertThat(map(server)).containsKeys("host", "protocol"));
        map(at("channels")).values().forEach(channel -> assertThat(map(channel)).containsKeys("address", "messages"));
        map(at("operations")).values().forEach(AsyncApiTest::operation);
        map(at("components", "messages")).forEach((name, message) -> {
            assertThat(name).matches("[a-zA-Z0-9._-]+");
            assertThat(map(map(message).get("payload"))).containsOnlyKeys("schemaFormat", "schema");
        });
    }

    @Test
    void itsAddressesAreThoseOfTheRestDoor() {
        Set<String> paths = map(document("openapi.yaml").get("paths")).keySet();

        assertThat(map(at("channels")).values().stream()
                        .map(channel -> map(channel).get("address"))
                        .filter(Objects::nonNull))
                .isNotEmpty()
                .allMatch(address -> paths.contains(String.valueOf(address)));
    }

    /** The messages of an operation and of its reply are messages of its channel, and by reference to there. */
    private static void operation(Object operation) {
        assertThat(map(operation)).containsKeys("action", "channel", "messages", "reply");
        assertThat(map(operation).get("action")).isIn("send", "receive");
        String channel = references(map(operation).get("channel")).get(0);
        assertThat(references(map(operation).get("messages")))
                .isNotEmpty()
                .allMatch(reference -> reference.startsWith(channel + "/messages/"));
        assertThat(references(map(map(operation).get("reply")).get("messages")))
                .isNotEmpty()
                .allMatch(reference -> reference.startsWith(channel + "/messages/"));
    }

    private static boolean resolves(String reference) {
        if (reference.startsWith(SCHEMAS)) {
            String name = reference.substring(SCHEMAS.length());
            return StrictJson.parse(SchemaResources.bytes("schema/" + name))
                    .path("$id")
                    .asText()
                    .equals(reference);
        }
        String file = reference.startsWith("#") ? "asyncapi.yaml" : reference.substring(0, reference.indexOf('#'));
        Object at = document(file);
        for (String step : reference.substring(reference.indexOf("#/") + 2).split("/", -1)) {
            at = at instanceof Map<?, ?> node ? node.get(step) : null;
        }
        return at != null;
    }

    private static Set<String> messages(String channel) {
        return map(at("channels", channel, "messages")).keySet();
    }

    private static List<String> references(@Nullable Object node) {
        List<String> references = new ArrayList<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if ("$ref".equals(name)) {
                    references.add(String.valueOf(value));
                } else {
                    references.addAll(references(value));
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(entry -> references.addAll(references(entry)));
        }
        return references;
    }

    private static Object at(String... steps) {
        Object at = document("asyncapi.yaml");
        for (String step : steps) {
            at = Objects.requireNonNull(map(at).get(step), step);
        }
        return at;
    }

    private static Map<String, Object> document(String name) {
        return map(new Load(LoadSettings.builder().build())
                .loadFromString(new String(new Description(name).body(), UTF_8)));
    }

    private static Map<String, Object> map(@Nullable Object node) {
        assertThat(node).isInstanceOf(Map.class);
        return ((Map<?, ?>) Objects.requireNonNull(node))
                .entrySet().stream()
                        .collect(
                                LinkedHashMap::new,
                                (copy, entry) -> copy.put(String.valueOf(entry.getKey()), entry.getValue()),
                                Map::putAll);
    }
}
