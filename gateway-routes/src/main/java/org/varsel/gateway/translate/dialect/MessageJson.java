package org.varsel.gateway.translate.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;

/**
 * A message as it travels inside a signature: {@code {dialect, headers, parts: [{name, mediaType, text | base64}]}}. A part that
 * is UTF-8 stands as text, so that people can read what they got.
 */
public final class MessageJson {
    private MessageJson() {}

    public static ObjectNode of(DialectMessage message) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("dialect", message.dialect());
        ObjectNode headers = json.putObject("headers");
        message.headers().forEach(headers::put);
        ArrayNode parts = json.putArray("parts");
        for (Part part : message.parts()) {
            ObjectNode written = parts.addObject().put("name", part.name()).put("mediaType", part.mediaType());
            String text = utf8(part.bytes());
            if (text == null) {
                written.put("base64", Base64.getEncoder().encodeToString(part.bytes()));
            } else {
                written.put("text", text);
            }
        }
        return json;
    }

    /**
     * The message again.
     *
     * @throws Rejected when it is not of this form
     */
    public static DialectMessage read(JsonNode json) {
        Map<String, String> headers = new TreeMap<>();
        json.path("headers").properties().forEach(header -> headers.put(header.getKey(), text(header.getValue())));
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : json.path("parts")) {
            byte[] bytes = part.has("base64")
                    ? bytes(text(part.path("base64")))
                    : text(part.path("text")).getBytes(StandardCharsets.UTF_8);
            parts.add(new Part(text(part.path("name")), text(part.path("mediaType")), bytes));
        }
        return new DialectMessage(text(json.path("dialect")), headers, parts);
    }

    private static String text(JsonNode node) {
        if (!node.isTextual()) {
            throw new Rejected(
                    ErrorCode.TRANSLATE_UNREADABLE,
                    "A message has dialect, headers and parts with name, mediaType and text or base64.");
        }
        return node.asText();
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "A part of the message is not base64.");
        }
    }

    /** Null where the bytes are no text that JSON carries unchanged. */
    private static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
