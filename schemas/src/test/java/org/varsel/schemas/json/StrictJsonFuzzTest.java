package org.varsel.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.nio.charset.StandardCharsets;

/** Any bytes: refused without a word of them, or one value with one canonical form, which is read back as that value. */
class StrictJsonFuzzTest {

    @FuzzTest
    void readsOneValueOrRefuses(byte[] input) {
        JsonNode value;
        try {
            value = StrictJson.parse(input);
        } catch (MalformedJson refused) {
            assertThat(refused.getMessage()).startsWith("the document ").hasSizeLessThan(200);
            assertThat(refused).hasNoCause();
            return;
        }
        byte[] canonical = Jcs.canonical(value);
        assertThat(canonical).hasSizeLessThanOrEqualTo(input.length);
        assertThat(Jcs.canonicalBytes(input)).isEqualTo(canonical);
        assertThat(Jcs.canonicalBytes(canonical)).isEqualTo(canonical);
        assertThat(StrictJson.parse(canonical)).isEqualTo(value);
        assertThat(Jcs.text(value)).isEqualTo(new String(canonical, StandardCharsets.UTF_8));
        integersOnly(value);
    }

    private static void integersOnly(JsonNode value) {
        if (value.isNumber()) {
            assertThat(value).isInstanceOfAny(IntNode.class, LongNode.class);
        }
        value.forEach(StrictJsonFuzzTest::integersOnly);
    }
}
