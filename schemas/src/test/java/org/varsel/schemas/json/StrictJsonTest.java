package org.varsel.schemas.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varsel.schemas.json.MalformedJson.Reason;
import org.varsel.schemas.notice.Org;

class StrictJsonTest {

    @Test
    void readsWhatHasOneReading() {
        JsonNode tree = parse("{\"a\":[1,-2,0,true,null,\"Láhpi 𝄞 \\u00e5\"]}");

        assertThat(tree.path("a")).hasSize(6);
        assertThat(tree.path("a").path(5).textValue()).isEqualTo("Láhpi 𝄞 å");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"x\":{\"a\":1,\"b\":2,\"a\":3}}",
                "[{\"a\":1,\"a\":1}]"
            })
    void aMemberTwiceIsRefused(String json) {
        assertRefused(json, Reason.DUPLICATE_KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999",
                "8E888888888888",
                "1.5",
                "1.0",
                "1E2",
                "-0.0",
                "1000000000000000",
                "-1000000000000000",
                "9007199254740993",
                "123456789012345678901234567890"
            })
    void aNumberThatTwoReadersMayHoldDifferentlyIsRefused(String number) {
        assertRefused("{\"a\":" + number + "}", Reason.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "999999999999999", "-999999999999999"})
    void anIntegerOfAtMostFifteenDigitsIsRead(String number) {
        assertThat(parse("[" + number + "]").path(0).asText()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}{}",
                "{} x",
                "[1,]",
                "{\"a\":1,}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":-Infinity}",
                "{\"a\":+1}",
                "{\"a\":01}",
                "{\"a\":0x1}",
                "// remark\n{}",
                "/* remark */{}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x\"}",
                "nul"
            })
    void whatIsNotOneJsonValueIsRefused(String json) {
        assertRefused(json, Reason.SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud83d\"", "\"\\ude00\"", "\"\\ude00\\ud83d\"", "{\"\\ud83d\":1}", "[\"a\\ud83db\"]"})
    void halfACharacterIsRefused(String json) {
        assertRefused(json, Reason.SURROGATE);
    }

    @Test
    void aWholeEscapedCharacterIsRead() {
        assertThat(parse("\"\\ud83d\\ude00\"").textValue()).isEqualTo("😀");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertRefused("{}".getBytes(UTF_16BE), Reason.SYNTAX);
        assertRefused(new byte[] {'"', (byte) 0xE5, '"'}, Reason.ENCODING);
        assertRefused(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}, Reason.ENCODING);
        assertRefused(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}, Reason.ENCODING);
    }

    @Test
    void aByteOrderMarkIsRefused() {
        assertRefused("\uFEFF{}", Reason.ENCODING);
    }

    @ParameterizedTest
    @CsvSource({"64,true", "65,false", "5000,false"})
    void nestingEndsAtSixtyFour(int depth, boolean read) {
        String json = "[".repeat(depth) + "]".repeat(depth);

        if (read) {
            assertThat(parse(json).isArray()).isTrue();
        } else {
            assertRefused(json, Reason.DEPTH);
        }
    }

    @Test
    void aDocumentAStringAndANameHaveALargestSize() {
        assertThat(parse("\"" + "a".repeat(StrictJson.MAX_STRING) + "\"").isTextual())
                .isTrue();

        assertRefused("\"" + "a".repeat(StrictJson.MAX_STRING + 1) + "\"", Reason.SIZE);
        assertRefused(" ".repeat(StrictJson.MAX_BYTES) + "1", Reason.SIZE);
        assertRefused("{\"" + "a".repeat(1000) + "\":1}", Reason.SIZE);
        assertRefused("[" + "1,".repeat(300_000) + "1]", Reason.SIZE);
    }

    @Test
    void aRefusalSaysWhereAndNeverWhat() {
        assertThatThrownBy(() -> parse("{\n \"Kari Testesen\": CANARY }"))
                .isInstanceOf(MalformedJson.class)
                .hasNoCause()
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("CANARY")
                .hasMessageNotContaining("Testesen");
    }

    @Test
    void aRecordTakesItsOwnMembersAndTypesOnly() {
        assertThat(StrictJson.read(bytes("{\"scheme\":\"0192\",\"value\":\"310000000\"}"), Org.class))
                .isEqualTo(new Org("0192", "310000000", null));

        assertShape("{\"scheme\":\"0192\",\"value\":\"310000000\",\"CANARY\":1}");
        assertShape("{\"scheme\":\"0192\",\"value\":310000000}");
        assertShape("[]");
        assertShape("null");
    }

    private static void assertShape(String json) {
        assertThatThrownBy(() -> StrictJson.read(bytes(json), Org.class))
                .isInstanceOfSatisfying(
                        MalformedJson.class, e -> assertThat(e.reason()).isEqualTo(Reason.SHAPE))
                .hasMessageNotContaining("CANARY")
                .hasMessageNotContaining("310000000");
    }

    private static void assertRefused(String json, Reason reason) {
        assertRefused(bytes(json), reason);
    }

    private static void assertRefused(byte[] json, Reason reason) {
        assertThatThrownBy(() -> StrictJson.parse(json))
                .isInstanceOfSatisfying(
                        MalformedJson.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static JsonNode parse(String json) {
        return StrictJson.parse(bytes(json));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(UTF_8);
    }
}
