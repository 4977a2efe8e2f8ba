package org.varsel.gateway.translate.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.translate.mapping.Form;
import org.varsel.gateway.translate.mapping.JsonForm;

/**
 * Forms of envelope mappings. All but the two of the document itself are only written: the document in the slot is what is read,
 * and the envelope is held against it.
 */
public final class Envelopes {
    /** The whole document as it is. */
    public static final Form DOCUMENT =
            new Slot(document -> document, slot -> slot instanceof ObjectNode object ? object : null);

    /** The whole document as JSON in Base64. */
    public static final Form BASE64 = new Slot(
            document -> TextNode.valueOf(Base64.getEncoder().encodeToString(JsonForm.bytes(document))),
            slot -> JsonForm.object(decoded(slot.asText(), "/")));

    /** A constant text in Base64. */
    public static final Form TEXT_BASE64 = derived(
            List.of(),
            text -> Optional.of(Base64.getEncoder().encodeToString(text.asText().getBytes(StandardCharsets.UTF_8))));

    private Envelopes() {}

    /**
     * What stands in a slot in Base64.
     *
     * @param place of the slot in the message, for the refusal
     */
    public static byte[] decoded(String base64, String place) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw unreadable("The slot of the document is not base64.").at(place);
        }
    }

    /** A text, where it has that form. */
    public static Form text(Predicate<String> form) {
        return derived(List.of(""), value -> Carried.text(value, form));
    }

    /** A text, where it has that form, between fixed ones. */
    public static Form prefixed(String prefix, Predicate<String> form, String suffix) {
        return derived(List.of(""), value -> Carried.text(value, form).map(text -> prefix + text + suffix));
    }

    /** An organisation by its number in the one register that the format addresses by. */
    public static Form number(String scheme, Predicate<String> form, String prefix) {
        return derived(List.of("/scheme", "/value"), org -> number(org, scheme, form, prefix));
    }

    /** The first organisation of a list by its number. */
    public static Form firstNumber(String scheme, Predicate<String> form, String prefix) {
        return derived(List.of("[]/scheme", "[]/value"), list -> number(list.path(0), scheme, form, prefix));
    }

    /**
     * A value that is made of others.
     *
     * @param of the leaves that it is made of, in the manner of {@link Form#carries}
     */
    public static Form derived(List<String> of, Function<JsonNode, Optional<String>> making) {
        return new Derived(of, making);
    }

    private static Optional<String> number(JsonNode org, String scheme, Predicate<String> form, String prefix) {
        return org.path("scheme").asText().equals(scheme)
                ? Carried.text(org.path("value"), form).map(number -> prefix + number)
                : Optional.empty();
    }

    private static Rejected unreadable(String detail) {
        return new Rejected(ErrorCode.TRANSLATE_UNREADABLE, detail);
    }

    private record Slot(Function<JsonNode, JsonNode> out, Function<JsonNode, @Nullable JsonNode> in) implements Form {
        @Override
        public List<String> carries() {
            return EVERYTHING;
        }

        @Override
        public JsonNode write(JsonNode canonical) {
            return out.apply(canonical);
        }

        @Override
        public JsonNode read(JsonNode dialect) {
            JsonNode document = in.apply(dialect);
            if (document == null) {
                throw unreadable("The slot of the document holds no object.");
            }
            return document;
        }
    }

    private record Derived(List<String> carries, Function<JsonNode, Optional<String>> making) implements Form {
        @Override
        public @Nullable JsonNode write(JsonNode canonical) {
            return making.apply(canonical).map(TextNode::valueOf).orElse(null);
        }

        @Override
        public JsonNode read(JsonNode dialect) {
            throw unreadable("A value of the envelope is no source for the document.");
        }
    }
}
