package org.varsel.gateway.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.keys.ContentTypes;

/** The description of the REST door against its routes. */
class OpenApiTest {

    private final Description openApi = new Description("openapi.yaml");

    @Test
    void itIsServedAsItLiesInTheProgram() {
        assertThat(openApi.answer().status()).isEqualTo(200);
        assertThat(openApi.answer().contentType()).isEqualTo("application/yaml");
        assertThat(text()).startsWith("openapi: 3.1.0\n");
    }

    @Test
    void itsOperationsAreTheRoutes() throws Exception {
        Map<String, String> routes = new TreeMap<>();
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            ReceiveRoute builder = new ReceiveRoute(new FrontDoor());
            builder.setCamelContext(camel);
            builder.configure();
            for (RouteDefinition route : builder.getRouteCollection().getRoutes()) {
                routes.put(route.getRouteId(), operation(route.getInput().getEndpointUri()));
            }
        }

        Map<String, String> described = new TreeMap<>();
        paths().forEach((path, methods) -> map(methods)
                .forEach((method, operation) -> described.put(
                        String.valueOf(map(operation).get("operationId")),
                        method.toUpperCase(java.util.Locale.ROOT) + " " + path)));

        assertThat(described).isEqualTo(routes);
    }

    @Test
    void everyOperationTellsOfFailures() {
        paths().forEach((path, methods) -> map(methods).forEach((method, operation) -> {
            if (!path.endsWith(".yaml")) {
                assertThat(map(map(operation).get("responses")))
                        .as(method + " " + path)
                        .containsKey("default");
            }
        }));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        TreeSet<String> broken = new TreeSet<>();
        java.util.regex.Matcher references =
                java.util.regex.Pattern.compile("\\$ref: \"#/([^\"]+)\"").matcher(text());
        while (references.find()) {
            Object at = document();
            for (String step : references.group(1).split("/", -1)) {
                at = at instanceof Map<?, ?> node ? node.get(step) : null;
            }
            if (at == null) {
                broken.add(references.group(1));
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void itNamesTheKindsOfSignedContent() {
        assertThat(text()).contains(ContentTypes.SUBMISSION, ContentTypes.DISCLOSURE, ContentTypes.RECEIPT);
    }

    @Test
    void everyCodeHasTheFormThatItPromises() {
        Map<?, ?> problem =
                map(map(map(document().get("components")).get("schemas")).get("Problem"));
        String pattern =
                String.valueOf(map(map(problem.get("properties")).get("code")).get("pattern"));

        for (ErrorCode code : ErrorCode.values()) {
            assertThat(code.code()).matches(pattern);
        }
    }

    private static String operation(String uri) {
        String path = uri.substring("platform-http:".length(), uri.indexOf('?')).replace("{*", "{");
        return uri.substring(uri.indexOf('=') + 1) + " " + path;
    }

    private Map<String, Object> paths() {
        return map(document().get("paths"));
    }

    private Map<String, Object> document() {
        return map(new Load(LoadSettings.builder().build()).loadFromString(text()));
    }

    private String text() {
        return new String(openApi.body(), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object node) {
        assertThat(node).isInstanceOf(Map.class);
        return (Map<String, Object>) java.util.Objects.requireNonNull(node);
    }
}
