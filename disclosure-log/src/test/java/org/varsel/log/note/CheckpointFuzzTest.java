package org.varsel.log.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any text, as a checkpoint and as a verifier key: refused by name, or written again as it was read. */
class CheckpointFuzzTest {
    @FuzzTest
    void readsHeadAndKeyOrRefuses(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        checkpoint(text);
        verifierKey(text);
    }

    private static void checkpoint(String text) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(text);
            assertThat(checkpoint.size()).isNotNegative();
            assertThat(text).startsWith(checkpoint.text());
            assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        } catch (MalformedNote refused) {
            assertThat(refused).hasMessageNotContaining("\n");
        }
    }

    private static void verifierKey(String text) {
        try {
            NoteVerifier verifier = NoteVerifier.parse(text);
            assertThat(verifier.line()).isEqualTo(text.strip());
        } catch (MalformedNote refused) {
            assertThat(refused).hasMessageNotContaining("\n");
        }
    }
}
