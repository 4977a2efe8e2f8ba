package org.varsel.gateway.receive.soap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
            deliveries.forEach(event -> renamed.add(SoapDelivery.of(event)));
        }
        return message;
    }

    private static ArrayNode base64(JsonNode texts) {
        ArrayNode encoded = StrictJson.mapper().createArrayNode();
        texts.forEach(text -> encoded.add(SoapDelivery.base64(text.asText())));
        return encoded;
    }
}
