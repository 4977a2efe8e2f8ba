package org.varsel.log.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    @Test
    void keysSortAsRfc8785Shows() {
        String unsorted =
                "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\","
                        + "\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
                        + "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}";

        String sorted = text(CanonicalJson.parse(unsorted.getBytes(UTF_8)));

        assertThat(sorted.replaceAll("[^A-Z]", "")).isEqualTo("CROCLSLOWDESEGFHLDWD");
    }

    @Test
    void stringsHaveTheShortestEscapes() {
        assertThat(text("\u20ac$\u000f\nA'B\"\\\"/\b\f\r\t\u007f"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/\\b\\f\\r\\t\u007f\"");
    }

    @Test
    void everyKindOfValueIsWritten() {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put("b", Arrays.asList(1L, -2, null, true, false));
        map.put("a", Map.of());
        map.put("c", List.of());

        assertThat(text(map)).isEqualTo("{\"a\":{},\"b\":[1,-2,null,true,false],\"c\":[]}");
    }

    @Test
    void whiteSpaceIsReadAndIsNotCanonical() {
        byte[] spaced = " {\"a\" : [ 1 , \"x\" ] }\n".getBytes(UTF_8);

        assertThat(text(CanonicalJson.parse(spaced))).isEqualTo("{\"a\":[1,\"x\"]}");
        assertThat(CanonicalJson.isCanonical(spaced)).isFalse();
        assertThat(CanonicalJson.isCanonical("{\"a\":[1,\"x\"]}".getBytes(UTF_8)))
                .isTrue();
        assertThat(CanonicalJson.isCanonical("{\"b\":1,\"a\":2}".getBytes(UTF_8)))
                .isFalse();
        assertThat(CanonicalJson.isCanonical("\"\\u0041\"".getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[1,]",
                "[,1]",
                "{\"a\":1,}",
                "{\"a\"}",
                "{a:1}",
                "{\"a\":1 \"b\":2}",
                "[1 2]",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "1 1",
                "[1]]",
                "\u00a01",
                "\ufeff1",
                "1.0",
                "1e3",
                "-",
                "-0",
                "01",
                "+1",
                ".5",
                "0x1",
                "NaN",
                "Infinity",
                "9007199254740992",
                "-9007199254740992",
                "99999999999999999999",
                "tru",
                "True",
                "nul",
                "undefined",
                "\"",
                "\"a",
                "\"\n\"",
                "\"\u0000\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"\\ud800x\"",
                "'a'",
                "// c\n1",
                "/**/1"
            })
    void everythingElseIsRefused(String json) {
        assertThatThrownBy(() -> CanonicalJson.parse(json.getBytes(UTF_8))).isInstanceOf(MalformedJson.class);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThatThrownBy(() -> CanonicalJson.parse(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}))
                .isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> CanonicalJson.parse(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}))
                .isInstanceOf(MalformedJson.class);
    }

    @Test
    void nestingIsLimitedBothWays() {
        byte[] deep = ("[".repeat(65) + "]".repeat(65)).getBytes(UTF_8);
        byte[] allowed = ("[".repeat(64) + "]".repeat(64)).getBytes(UTF_8);

        assertThatThrownBy(() -> CanonicalJson.parse(deep)).isInstanceOf(MalformedJson.class);
        assertThat(CanonicalJson.isCanonical(allowed)).isTrue();
        assertThatThrownBy(() -> CanonicalJson.write(List.of(CanonicalJson.parse(allowed))))
                .isInstanceOf(MalformedJson.class);
    }

    @Test
    void valuesWithoutOneSpellingAreNotWritten() {
        assertThatThrownBy(() -> CanonicalJson.write(1.5)).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> CanonicalJson.write(1L << 53)).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> CanonicalJson.write(Long.MIN_VALUE)).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> CanonicalJson.write("\ud800")).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> CanonicalJson.write(Map.of(1, 2))).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> CanonicalJson.write(new Object())).isInstanceOf(MalformedJson.class);
    }

    @Test
    void errorsNameThePlaceAndNotTheValue() {
        assertThatThrownBy(() -> CanonicalJson.parse("{\"name\":\"Kari\",\"age\":3.5}".getBytes(UTF_8)))
                .hasMessageContaining("character 22")
                .hasMessageNotContaining("Kari")
                .hasMessageNotContaining("3.5");
    }

    private static String text(@Nullable Object value) {
        return new String(CanonicalJson.write(value), UTF_8);
    }
}
