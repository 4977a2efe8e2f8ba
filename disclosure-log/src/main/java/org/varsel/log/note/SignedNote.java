package org.varsel.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text and the signatures under it, as C2SP signed-note writes them. Parsing checks the form only; call
 * {@link #verifiedBy} before believing a word of the text.
 */
public final class SignedNote {
    /** The limits of the specification's reference verifier, so that no note costs more than it is worth. */
    private static final int MAX_BYTES = 1_000_000;

    private static final int MAX_SIGNATURES = 100;

    private final String text;
    private final List<NoteSignature> signatures;

    SignedNote(String text, List<NoteSignature> signatures) {
        this.text = text;
        this.signatures = List.copyOf(signatures);
    }

    public static SignedNote parse(byte[] utf8) {
        if (utf8.length > MAX_BYTES) {
            throw new MalformedNote("a note has at most " + MAX_BYTES + " bytes");
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new MalformedNote("a note is UTF-8", e);
        }
    }

    public static SignedNote parse(String note) {
        if (note.length() > MAX_BYTES || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedNote(
                    "a note has at most " + MAX_BYTES + " bytes and no control character but line feeds");
        }
        int gap = note.lastIndexOf("\n\n");
        if (gap <= 0 || !note.endsWith("\n")) {
            throw new MalformedNote("a note is a text, one empty line, and signature lines that end with a line feed");
        }
        String block = note.substring(gap + 2);
        if (block.isEmpty()) {
            throw new MalformedNote("a note has at least one signature line");
        }
        String[] lines = block.substring(0, block.length() - 1).split("\n", -1);
        if (lines.length > MAX_SIGNATURES) {
            throw new MalformedNote("a note has at most " + MAX_SIGNATURES + " signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>(lines.length);
        for (String line : lines) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, gap + 1), signatures);
    }

    /** What was signed, with its last line feed. */
    public String text() {
        return text;
    }

    public List<NoteSignature> signatures() {
        return signatures;
    }

    /**
     * The known keys that signed. Lines of unknown keys are ignored.
     *
     * @throws SignatureRejected when a line names a known key and its signature fails, or when no known key signed
     */
    public List<NoteVerifier> verifiedBy(Collection<NoteVerifier> known) {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        List<NoteVerifier> accepted = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (NoteVerifier verifier : known) {
                if (verifier.claims(signature)) {
                    verifier.require(signed, signature);
                    if (!accepted.contains(verifier)) {
                        accepted.add(verifier);
                    }
                }
            }
        }
        if (accepted.isEmpty()) {
            throw new SignatureRejected("no key of the reader signed this note");
        }
        return accepted;
    }

    /**
     * The checkpoint that this note is, when the log of that name signed it.
     *
     * @throws SignatureRejected also when the signing key bears another name than the checkpoint's origin
     */
    public Checkpoint checkpoint(Collection<NoteVerifier> known) {
        List<NoteVerifier> accepted = verifiedBy(known);
        Checkpoint checkpoint = Checkpoint.parse(text);
        if (accepted.stream().noneMatch(verifier -> verifier.name().equals(checkpoint.origin()))) {
            throw new SignatureRejected(
                    "the key that signed this checkpoint belongs to another log than its origin line");
        }
        return checkpoint;
    }

    /** The note as it is stored and sent. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }
}
