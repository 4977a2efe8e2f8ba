package org.varsel.schemas.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.varsel.schemas.json.MalformedJson.Reason;

/** What a parser lets through and two programs may still read differently: fractions, big numbers, half characters. */
final class IntegersAndWholeCharacters {

    /** The largest integer that every JSON reader holds exactly is 2^53 - 1; ours have at most 15 digits. */
    private static final long LARGEST = 999_999_999_999_999L;

    private IntegersAndWholeCharacters() {}

    static void require(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                for (Map.Entry<String, JsonNode> member : node.properties()) {
                    requireWhole(member.getKey());
                    require(member.getValue());
                }
            }
            case ARRAY -> node.forEach(IntegersAndWholeCharacters::require);
            case STRING -> requireWhole(node.textValue());
            case NUMBER -> requireInteger(node);
            default -> {}
        }
    }

    private static void requireInteger(JsonNode number) {
        if (!number.isIntegralNumber() || !number.canConvertToLong() || Math.abs(number.longValue()) > LARGEST) {
            throw new MalformedJson(Reason.NUMBER);
        }
    }

    /** A pair of surrogates is one code point; half a pair stands for itself. */
    private static void requireWhole(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                int whole = text.codePointAt(at);
                if (!Character.isSupplementaryCodePoint(whole)) {
                    throw new MalformedJson(Reason.SURROGATE);
                }
                at++;
            }
        }
    }
}
