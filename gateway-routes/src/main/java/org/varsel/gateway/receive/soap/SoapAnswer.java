package org.varsel.gateway.receive.soap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.varsel.gateway.receive.Answer;
import org.varsel.schemas.json.StrictJson;

/** The rooms' answer in the words of the contract: signed receipts and sealed bytes as Base64 of what they are exactly. */
final class SoapAnswer {

    private SoapAnswer() {}

    static JsonNode message(Answer answer) {
        ObjectNode message = (ObjectNode) StrictJson.parse(answer.body());
        if (message.has("receipts")) {
            message.set("receipts", base64(message.path("receipts")));
        }
        if (message.remove("deliveries") instanceof ArrayNode deliveries) {
            ArrayNode renamed = message.putArray("delivery");
            deliveries.forEach(event -> renamed.add(delivery(event)));
        }
        return message;
    }

    /** A delivery event of the REST door as the contract's delivery. */
    private static ObjectNode delivery(JsonNode event) {
        JsonNode data = event.path("data");
        ObjectNode delivery = StrictJson.mapper().createObjectNode();
        delivery.set("disclosureId", event.path("id"));
        delivery.put("type", event.path("type").asText().substring("org.varsel.".length()));
        delivery.set("time", event.path("time"));
        delivery.put(
                "sealed",
                data.has("xml")
                        ? data.path("xml").asText()
                        : base64(data.path("jwe").asText()));
        delivery.set("entry", data.path("entry"));
        delivery.put(
                "msgSalt",
                Base64.getEncoder()
                        .encodeToString(Base64.getUrlDecoder()
                                .decode(data.path("msgsalt").asText())));
        delivery.set("proof", data.path("proof"));
        return delivery;
    }

    private static ArrayNode base64(JsonNode texts) {
        ArrayNode encoded = StrictJson.mapper().createArrayNode();
        texts.forEach(text -> encoded.add(base64(text.asText())));
        return encoded;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
