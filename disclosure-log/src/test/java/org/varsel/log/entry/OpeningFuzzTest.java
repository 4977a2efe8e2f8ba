package org.varsel.log.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.varsel.log.StrictBase64;

/** Any text, and any JSON in the right spelling: refused as an opening, or the very text again with a slot inside. */
class OpeningFuzzTest {
    @FuzzTest
    void readsTheOpeningOrRefuses(byte[] input) {
        reads(new String(input, StandardCharsets.UTF_8));
        reads(StrictBase64.encodeUrl(input));
    }

    private static void reads(String text) {
        Opening opening;
        try {
            opening = Opening.parse(text);
        } catch (MalformedEntry refused) {
            return;
        }
        assertThat(opening.disclosure()).isEqualTo(text);
        assertThat(opening.digest()).isEqualTo(Digests.disclosure(text));
        assertThat(opening.toString()).doesNotContain(text);
        assertThat(opening.value().json()).isNotNull();
    }
}
