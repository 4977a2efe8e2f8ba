package org.varsel.gateway.receive.soap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.varsel.schemas.json.StrictJson;

/** A delivery event of the REST interface in the words of the SOAP contract, for the inbox and for push. */
public final class SoapDelivery {

    private static final String TYPE_PREFIX = "org.varsel.";

    private SoapDelivery() {}

    public static ObjectNode of(JsonNode event) {
        JsonNode data = event.path("data");
        ObjectNode delivery = StrictJson.mapper().createObjectNode();
        delivery.set("disclosureId", event.path("id"));
        delivery.put("type", event.path("type").asText().substring(TYPE_PREFIX.length()));
        delivery.set("time", event.path("time"));
        delivery.put("sealed", sealed(data));
        delivery.set("entry", data.path("entry"));
        delivery.put(
                "msgSalt",
                Base64.getEncoder()
                        .encodeToString(Base64.getUrlDecoder()
                                .decode(data.path("msgsalt").asText())));
        delivery.set("proof", data.path("proof"));
        return delivery;
    }

    private static String sealed(JsonNode data) {
        if (data.has("jwe")) {
            return base64(data.path("jwe").asText());
        }
        return data.path(data.has("xml") ? "xml" : "cms").asText();
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
