package org.varsel.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.varsel.log.DisclosureLogException;
import org.varsel.log.SampleLog;
import org.varsel.log.tree.Hash;
import org.varsel.log.tree.TreeHash;

class TlogProofTest {
    private static final int INDEX = 5;

    private final SampleLog log = new SampleLog().grow(11);
    private final List<NoteVerifier> key = List.of(log.signer().verifier());
    private final Hash leaf = TreeHash.leaf(log.entryBytes(INDEX));
    private final String text = log.proof(INDEX).format();

    @Example
    void proofIsReadAndWrittenAlike() {
        TlogProof read = TlogProof.parse(text);

        assertThat(read.format()).isEqualTo(text).startsWith("c2sp.org/tlog-proof@v1\nindex 5\n");
        assertThat(read.verify(leaf, key).size()).isEqualTo(11);
    }

    @Example
    void extraLineIsAcceptedAndProvesNothing() {
        String extra = text.replace("\nindex", "\nextra AQID\nindex");

        assertThat(TlogProof.parse(extra).verify(leaf, key).size()).isEqualTo(11);
        assertThatThrownBy(() -> TlogProof.parse(text.replace("\nindex", "\nextra ?\nindex")))
                .isInstanceOf(MalformedNote.class);
    }

    @Example
    void onlyLeafHasAnEmptyPath() {
        SampleLog one = new SampleLog().grow(1);

        TlogProof read = TlogProof.parse(one.proof(0).format());

        assertThat(read.path()).isEmpty();
        assertThat(read.verify(
                                TreeHash.leaf(one.entryBytes(0)),
                                List.of(one.signer().verifier()))
                        .size())
                .isEqualTo(1);
    }

    @Example
    void anotherEntryIsNotIncluded() {
        assertThatThrownBy(() -> TlogProof.parse(text).verify(TreeHash.leaf(log.entryBytes(4)), key))
                .isInstanceOf(NotIncluded.class)
                .hasMessageContaining("leaf 5");
    }

    @Example
    void signatureIsCheckedBeforeThePath() {
        NoteVerifier stranger = new SampleLog().signer().verifier();

        assertThatThrownBy(() -> TlogProof.parse(text).verify(leaf, List.of(stranger)))
                .isInstanceOf(SignatureRejected.class);
    }

    @Property(tries = 600)
    void noBitOfAProofCanChange(@ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(max = 7) int bit) {
        byte[] changed = text.getBytes(StandardCharsets.UTF_8);
        changed[place % changed.length] ^= (byte) (1 << bit);

        assertThatThrownBy(() -> TlogProof.parse(new String(changed, StandardCharsets.UTF_8))
                        .verify(leaf, key))
                .isInstanceOf(DisclosureLogException.class);
    }

    @Example
    void everyOtherSpellingIsMalformed() {
        List<String> spellings = List.of(
                "",
                text.substring(1),
                text.replace("@v1", "@v2"),
                text.replace("index 5", "index 05"),
                text.replace("index 5", "index -5"),
                text.replace("index 5\n", ""),
                text.replace("index", "extra AQID\nextra AQID\nindex"),
                text.replaceFirst("=\n", "\n"),
                text.replaceFirst("=\n\n", "=\n"),
                text.replace("index 5\n", "index 5\n" + "A".repeat(43) + "=\nAAAA\n"));

        assertThat(spellings).allSatisfy(spelling -> assertThatThrownBy(() -> TlogProof.parse(spelling))
                .isInstanceOf(MalformedNote.class));
    }

    @Example
    void pathIsLimited() {
        String line = TreeHash.EMPTY.base64() + "\n";

        assertThatThrownBy(() -> TlogProof.parse(text.replace("index 5\n", "index 5\n" + line.repeat(64))))
                .isInstanceOf(MalformedNote.class)
                .hasMessageContaining("63");
    }
}
