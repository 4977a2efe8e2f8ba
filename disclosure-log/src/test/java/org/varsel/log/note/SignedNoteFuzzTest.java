package org.varsel.log.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.varsel.log.SampleLog;

/** Any bytes: refused as a note, or the very bytes again; and nobody's word unless they are the bytes that were signed. */
class SignedNoteFuzzTest {
    private static final SampleLog LOG = new SampleLog().grow(3);
    private static final String GENUINE = LOG.checkpoint().toString();
    private static final List<NoteVerifier> KNOWN = List.of(LOG.signer().verifier());

    @FuzzTest
    void readsTheNoteOrRefuses(byte[] input) {
        note(input);
        note(forged(new String(input, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    private static void note(byte[] bytes) {
        try {
            SignedNote note = SignedNote.parse(bytes);
            assertThat(note.toString().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
            note.verifiedBy(KNOWN);
            assertThat(note.text()).isEqualTo(LOG.checkpoint().text());
        } catch (MalformedNote | SignatureRejected refused) {
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isNotEqualTo(GENUINE);
        }
    }

    /** Another text above the genuine signature. */
    private static String forged(String text) {
        return text + GENUINE.substring(GENUINE.indexOf("\n\n"));
    }
}
