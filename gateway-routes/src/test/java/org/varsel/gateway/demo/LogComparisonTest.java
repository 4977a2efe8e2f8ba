package org.varsel.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogComparisonTest {
    private static final String EXPECTED =
            """
            [{"typ":"submission","from":"org:a","sch":"x@1"},{"typ":"disclosure","from":"org:a","to":"org:b","sch":"x@1"},
             {"typ":"delivery","to":"org:b"},{"typ":"receipt","times":2}]
            """;
    private static final String SUBMISSION = "{\"typ\":\"submission\",\"from\":\"org:a\",\"sch\":\"x@1\",\"id\":\"1\"}";
    private static final String DISCLOSURE =
            "{\"typ\":\"disclosure\",\"from\":\"org:a\",\"to\":\"org:b\",\"sch\":\"x@1\",\"id\":\"2\"}";
    private static final String DELIVERY = "{\"typ\":\"delivery\",\"to\":\"org:b\"}";
    private static final String RECEIPT = "{\"typ\":\"receipt\"}";

    @Test
    void findsNothingWhenEachEntryIsThereAsOftenAsExpected() {
        assertThat(differences(EXPECTED, SUBMISSION, RECEIPT, DISCLOSURE, RECEIPT, DELIVERY))
                .isEmpty();
    }

    @Test
    void findsAnEntryThatIsMissingAndOneThatIsTooMany() {
        assertThat(differences(EXPECTED, SUBMISSION, RECEIPT, DISCLOSURE, DISCLOSURE, DELIVERY))
                .containsExactlyInAnyOrder(
                        "1 missing: receipt from - to - sch -",
                        "1 not expected: disclosure from org:a to org:b sch x@1");
    }

    @Test
    void findsADeliveryThatStandsBeforeItsDisclosure() {
        assertThat(differences(EXPECTED, SUBMISSION, DELIVERY, DISCLOSURE, RECEIPT, RECEIPT))
                .containsExactly("a delivery stands before the disclosure");
    }

    @Test
    void takesMoreOfWhatMayHappenMoreOften() {
        String expected =
                "[{\"typ\":\"disclosure\"},{\"typ\":\"delivery\",\"to\":\"org:b\",\"times\":2,\"orMore\":true}]";

        assertThat(differences(expected, "{\"typ\":\"disclosure\"}", DELIVERY, DELIVERY, DELIVERY))
                .isEmpty();
        assertThat(differences(expected, "{\"typ\":\"disclosure\"}", DELIVERY)).hasSize(1);
    }

    private static List<String> differences(String expected, String... entries) {
        List<JsonNode> actual = new ArrayList<>();
        for (String entry : entries) {
            actual.add(DemoJson.parse(entry));
        }
        return LogComparison.differences(DemoJson.parse(expected), actual);
    }
}
