package org.varsel.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void findsNothingWhereEverythingIsAsExpected() {
        assertThat(differences("{\"a\":[1,{\"b\":\"x\"}]}", "{\"a\":[1,{\"b\":\"x\"}]}"))
                .isEmpty();
    }

    @Test
    void findsAFieldThatNobodyExpected() {
        assertThat(differences("{\"a\":1}", "{\"a\":1,\"b\":2}")).containsExactly("/b: not expected, but there");
    }

    @Test
    void findsAFieldThatIsMissing() {
        assertThat(differences("{\"a\":1,\"b\":2}", "{\"a\":1}")).containsExactly("/b: expected 2, but missing");
    }

    @Test
    void findsAnotherValueAndAnotherOrder() {
        assertThat(differences("{\"a\":[1,2]}", "{\"a\":[2,1]}")).hasSize(2);
    }

    @Test
    void findsAnElementTooMany() {
        assertThat(differences("[1]", "[1,2]")).containsExactly("/1: not expected, but there");
    }

    @Test
    void takesAPlaceholderForWhatNobodyCanKnowBefore() {
        String expected = "{\"id\":\"<uuid>\",\"at\":\"<time>\",\"on\":\"<date>\",\"ref\":\"<reference>\"}";
        String actual =
                """
                {"id":"0e9be1c6-0a9c-4f0c-9d5e-0d7b5a3b8f11","at":"2026-11-23T10:00:00Z","on":"2026-11-23","ref":"pairwise-1"}
                """;

        assertThat(differences(expected, actual)).isEmpty();
    }

    @Test
    void takesNoOtherThingForAPlaceholder() {
        assertThat(differences("\"<uuid>\"", "\"Ola\"")).hasSize(1);
        assertThat(differences("\"<time>\"", "12")).hasSize(1);
        assertThat(differences("\"<anything>\"", "\"Ola\"")).hasSize(1);
    }

    private static List<String> differences(String expected, String actual) {
        return Comparison.differences(DemoJson.parse(expected), DemoJson.parse(actual));
    }
}
