package org.varsel.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.varsel.log.DisclosureLogException;
import org.varsel.log.SampleLog;
import org.varsel.log.tree.TreeHash;

class SignedNoteTest {
    private static final String ORIGIN = "varsel.example/no-test";

    private final NoteSigner signer = new NoteSigner(SampleLog.newKey(), ORIGIN);
    private final NoteSigner stranger = new NoteSigner(SampleLog.newKey(), ORIGIN);
    private final String note =
            signer.sign(new Checkpoint(ORIGIN, 7, TreeHash.EMPTY)).toString();
    private final String strangerLine = signatureLine(
            stranger.sign(new Checkpoint(ORIGIN, 7, TreeHash.EMPTY)).toString());

    @Example
    void checkpointSurvivesSigningAndReading() {
        Checkpoint read = SignedNote.parse(note.getBytes(UTF_8)).checkpoint(List.of(signer.verifier()));

        assertThat(read).isEqualTo(new Checkpoint(ORIGIN, 7, TreeHash.EMPTY));
    }

    @Example
    void lineOfAnUnknownKeyIsIgnored() {
        SignedNote both = SignedNote.parse(note + strangerLine);

        assertThat(both.verifiedBy(List.of(signer.verifier()))).containsExactly(signer.verifier());
        assertThat(both.signatures()).hasSize(2);
    }

    @Example
    void noteWithoutAnyKnownKeyIsRejected() {
        assertThatThrownBy(() -> SignedNote.parse(note).verifiedBy(List.of(stranger.verifier())))
                .isInstanceOf(SignatureRejected.class);
        assertThatThrownBy(() -> SignedNote.parse(note).verifiedBy(List.of())).isInstanceOf(SignatureRejected.class);
    }

    @Example
    void knownKeyWhoseSignatureFailsRejectsTheNoteThoughAnotherSigned() {
        String otherText =
                signer.sign(new Checkpoint(ORIGIN, 8, TreeHash.EMPTY)).toString();
        SignedNote mixed = SignedNote.parse(note + signatureLine(otherText) + strangerLine);

        assertThatThrownBy(() -> mixed.verifiedBy(List.of(signer.verifier(), stranger.verifier())))
                .isInstanceOf(SignatureRejected.class)
                .hasMessageContaining(ORIGIN);
    }

    @Example
    void keyOfAnotherLogDoesNotSpeakForThisOrigin() {
        NoteSigner other = new NoteSigner(SampleLog.newKey(), "varsel.example/no-other");
        String theirs = other.sign(new Checkpoint("varsel.example/no-other", 7, TreeHash.EMPTY))
                .toString();

        assertThatThrownBy(() -> other.sign(new Checkpoint(ORIGIN, 7, TreeHash.EMPTY)))
                .isInstanceOf(UnusableKey.class);
        assertThatThrownBy(() -> SignedNote.parse(note.replace(signatureLine(note), signatureLine(theirs)))
                        .checkpoint(List.of(other.verifier())))
                .isInstanceOf(SignatureRejected.class);
    }

    @Property(tries = 400)
    void noBitOfANoteCanChange(@ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(max = 7) int bit) {
        byte[] changed = note.getBytes(UTF_8);
        changed[place % changed.length] ^= (byte) (1 << bit);

        assertThatThrownBy(() -> SignedNote.parse(changed).checkpoint(List.of(signer.verifier())))
                .isInstanceOf(DisclosureLogException.class);
    }

    @Example
    void everyOtherSpellingIsMalformed() {
        List<String> spellings = List.of(
                "",
                "\n",
                "\n\n",
                note.strip(),
                note + "\n",
                note.replace("\u2014", "-"),
                note.replace("\u2014 ", "\u2014"),
                note.replace("\n", "\r\n"),
                note.replace("\n\n", "\n"),
                note.substring(0, note.indexOf("\n\n") + 2),
                note.substring(note.indexOf("\n\n")),
                note.replace("7\n", "7\t\n"),
                note.replace("=\n", "\n"),
                note + "\u2014 " + ORIGIN + " AAAAAA==\n",
                note + "\u2014 a+b " + strangerLine.substring(strangerLine.lastIndexOf(' ') + 1),
                note + "\u2014  " + strangerLine.substring(strangerLine.lastIndexOf(' ') + 1));

        assertThat(spellings).allSatisfy(spelling -> assertThatThrownBy(() -> SignedNote.parse(spelling))
                .isInstanceOf(MalformedNote.class));
    }

    @Example
    void aTextIsSignedThatIsNoCheckpoint() {
        SignedNote signed =
                SignedNote.parse(signer.sign("varsel-bundle/1\nsha256:00\n").toString());

        assertThat(signed.text()).isEqualTo("varsel-bundle/1\nsha256:00\n");
        assertThat(signed.verifiedBy(List.of(signer.verifier()))).containsExactly(signer.verifier());
        assertThatThrownBy(() -> SignedNote.parse(signed.toString().replace("sha256:00", "sha256:01"))
                        .verifiedBy(List.of(signer.verifier())))
                .isInstanceOf(SignatureRejected.class);
    }

    @Example
    void aCheckpointIsNeverSignedAsJustAText() {
        String checkpoint = new Checkpoint("other.example/log", 7, TreeHash.EMPTY).text();

        for (String text : List.of(checkpoint, "no line feed", "\nempty first\n", "a\n\nb\n")) {
            assertThatThrownBy(() -> signer.sign(text)).as(text).isInstanceOf(UnusableKey.class);
        }
    }

    @Example
    void sizeOfANoteIsLimited() {
        assertThatThrownBy(() -> SignedNote.parse(note + strangerLine.repeat(100)))
                .isInstanceOf(MalformedNote.class)
                .hasMessageContaining("100");
        assertThatThrownBy(() -> SignedNote.parse(new byte[1_000_001])).isInstanceOf(MalformedNote.class);
        assertThatThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xff, '\n', '\n'}))
                .isInstanceOf(MalformedNote.class)
                .hasMessageContaining("UTF-8");
    }

    private static String signatureLine(String note) {
        return note.substring(note.indexOf("\n\n") + 2);
    }
}
