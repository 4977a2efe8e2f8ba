package org.varsel.schemas.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.varsel.schemas.notice.Org;

class JcsTest {

    @Test
    void sortsMembersByUtf16CodeUnitsAndWritesNoSpace() {
        assertThat(
                        canonical(
                                "{ \"\\u20ac\": 1, \"\\r\": 2, \"\\ufb33\": 3, \"1\": 4, \"\\ud83d\\ude00\": 5, \"\\u0080\": 6, \"\\u00f6\": 7 }"))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    @Test
    void escapesWhatMustBeEscapedAndNothingElse() {
        assertThat(canonical("[\"\\u0001\\u001F\\b\\t\\n\\f\\r\\\"\\\\\\/\\u00e5\\u2028\"]"))
                .isEqualTo("[\"\\u0001\\u001f\\b\\t\\n\\f\\r\\\"\\\\/å\u2028\"]");
    }

    @Test
    void writesARecordWithoutItsAbsentMembers() {
        assertThat(Jcs.text(new Org("0192", "310000000", null)))
                .isEqualTo("{\"scheme\":\"0192\",\"value\":\"310000000\"}");
    }

    @Test
    void aTreeBuiltInCodeGetsNoBytesThatTheDoorWouldRefuse() {
        ObjectNode fraction = JsonNodeFactory.instance.objectNode().put("a", 1.5);
        ObjectNode half = JsonNodeFactory.instance.objectNode().put("a", "\ud83d");

        assertThatThrownBy(() -> Jcs.canonical(fraction)).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> Jcs.canonical(half)).isInstanceOf(MalformedJson.class);
    }

    @Property(tries = 300)
    void theCanonicalFormIsReadBackAsTheSameAndIsItsOwnCanonicalForm(@ForAll("documents") JsonNode document) {
        byte[] canonical = Jcs.canonical(document);

        assertThat(StrictJson.parse(canonical))
                .isEqualTo(StrictJson.parse(document.toString().getBytes(UTF_8)));
        assertThat(Jcs.canonicalBytes(canonical)).isEqualTo(canonical);
    }

    @Test
    void charactersOfTwoUnitsStayWholeInALongText() {
        String text = "a" + "😀".repeat(9000);

        assertThat(canonical("[\"" + text + "\"]")).isEqualTo("[\"" + text + "\"]");
    }

    @Provide
    Arbitrary<JsonNode> documents() {
        Arbitrary<String> text = Arbitraries.strings()
                .withCharRange('\u0000', '\ud7ff')
                .withCharRange('\ue000', '\uffff')
                .ofMaxLength(12);
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                text.map(Object.class::cast),
                Arbitraries.longs()
                        .between(-999_999_999_999_999L, 999_999_999_999_999L)
                        .map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast));
        Arbitrary<Map<String, Object>> object = Arbitraries.maps(text, leaf).ofMaxSize(6);
        return Arbitraries.maps(text, object).ofMaxSize(4).map(StrictJson.mapper()::valueToTree);
    }

    private static String canonical(String json) {
        return new String(Jcs.canonicalBytes(json.getBytes(UTF_8)), UTF_8);
    }

    @Test
    void aSingleValueHasItsCanonicalFormToo() {
        assertThat(canonical(" \"\\u0061\\/\" ")).isEqualTo("\"a/\"");
        assertThat(canonical("-0")).isEqualTo("0");
        assertThat(canonical("true\n")).isEqualTo("true");
        assertThat(canonical("null")).isEqualTo("null");
    }
}
