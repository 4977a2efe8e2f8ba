package org.varsel.gateway.translate.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.schemas.xml.Leaf;

/** How one value is written and read. */
sealed interface Translation {

    /** The dialect's value, or null where it has none for this. */
    @Nullable JsonNode write(JsonNode canonical);

    /** The canonical value, or null where it has none for this. */
    @Nullable JsonNode read(JsonNode dialect);

    /** The value itself. Formats that know only text give numbers and booleans as text. */
    record Same(Leaf.Kind kind) implements Translation {
        @Override
        public JsonNode write(JsonNode canonical) {
            return canonical;
        }

        @Override
        public JsonNode read(JsonNode dialect) {
            if (!dialect.isTextual() || kind == Leaf.Kind.TEXT || kind == Leaf.Kind.ANY) {
                return dialect;
            }
            String text = dialect.asText().strip();
            return kind == Leaf.Kind.BOOLEAN ? bool(text) : integer(text);
        }

        private static JsonNode bool(String text) {
            return switch (text) {
                case "true", "1" -> BooleanNode.TRUE;
                case "false", "0" -> BooleanNode.FALSE;
                default -> throw unreadable("a boolean");
            };
        }

        private static JsonNode integer(String text) {
            try {
                long value = Long.parseLong(text);
                return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
            } catch (NumberFormatException e) {
                throw unreadable("an integer");
            }
        }

        private static Rejected unreadable(String what) {
            return new Rejected(ErrorCode.TRANSLATE_UNREADABLE, "A value of the message is not " + what + ".");
        }
    }

    /** A code by its counterpart; a code without one is not written. */
    record Coded(Map<String, TextNode> out, Map<String, TextNode> in) implements Translation {
        @Override
        public @Nullable JsonNode write(JsonNode canonical) {
            return out.get(canonical.asText());
        }

        @Override
        public JsonNode read(JsonNode dialect) {
            JsonNode code = in.get(dialect.asText().strip());
            if (code == null) {
                throw new Rejected(
                        ErrorCode.TRANSLATE_UNREADABLE, "The message holds a code that its list does not have.");
            }
            return code;
        }
    }

    /** What the dialect's own code writes. */
    record Formed(Form form) implements Translation {
        @Override
        public @Nullable JsonNode write(JsonNode canonical) {
            return form.write(canonical);
        }

        @Override
        public JsonNode read(JsonNode dialect) {
            return form.read(dialect);
        }
    }
}
