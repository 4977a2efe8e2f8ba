package org.varsel.log.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.varsel.log.SampleLog;
import org.varsel.log.tree.Hash;
import org.varsel.log.tree.TreeHash;

/** Any text: refused as a proof, or written again as it was read; and no proof of an entry that is not in the log. */
class TlogProofFuzzTest {
    private static final SampleLog LOG = new SampleLog().grow(5);
    private static final String SIGNED_HEAD = LOG.checkpoint().toString();
    private static final List<NoteVerifier> KNOWN = List.of(LOG.signer().verifier());
    private static final Hash FOREIGN = TreeHash.leaf(new byte[] {1});

    @FuzzTest
    void readsTheProofOrRefuses(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        proof(text);
        int gap = text.indexOf("\n\n");
        proof((gap < 0 ? text : text.substring(0, gap)) + "\n\n" + SIGNED_HEAD);
    }

    private static void proof(String text) {
        TlogProof proof;
        try {
            proof = TlogProof.parse(text);
        } catch (MalformedNote refused) {
            return;
        }
        assertThat(TlogProof.parse(proof.format()).format()).isEqualTo(proof.format());
        if (!text.contains("\nextra ")) {
            assertThat(proof.format()).isEqualTo(text);
        }
        assertThat(provesForeignEntry(proof)).isFalse();
    }

    private static boolean provesForeignEntry(TlogProof proof) {
        try {
            proof.verify(FOREIGN, KNOWN);
            return true;
        } catch (SignatureRejected | MalformedNote | NotIncluded refused) {
            return false;
        }
    }
}
