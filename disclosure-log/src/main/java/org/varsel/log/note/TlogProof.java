package org.varsel.log.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.varsel.log.MalformedEncoding;
import org.varsel.log.StrictBase64;
import org.varsel.log.tree.Hash;
import org.varsel.log.tree.InclusionProof;

/**
 * That one entry is in a log, in the text form of C2SP tlog-proof: it travels beside a notice and is checked offline. The
 * optional extra line of the format is accepted and, being covered by nothing, left aside.
 *
 * @param index index of the entry
 * @param path hashes from the leaf's sibling up
 * @param checkpoint the signed checkpoint
 */
public record TlogProof(long index, List<Hash> path, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final int MAX_PATH = 63;

    public TlogProof {
        path = List.copyOf(path);
        if (index < 0 || path.size() > MAX_PATH) {
            throw new MalformedNote("a proof has an index and at most " + MAX_PATH + " hashes");
        }
    }

    public static TlogProof of(InclusionProof proof, SignedNote checkpoint) {
        return new TlogProof(proof.index(), proof.path(), checkpoint);
    }

    /** The proof as text, the checkpoint verbatim at its end. */
    public String format() {
        StringBuilder text =
                new StringBuilder(HEADER).append("\nindex ").append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    public static TlogProof parse(String text) {
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw new MalformedNote("a proof has an empty line before its checkpoint");
        }
        List<String> lines = List.of(text.substring(0, gap).split("\n", -1));
        int at = 0;
        if (!lines.get(at++).equals(HEADER)) {
            throw new MalformedNote("a proof begins with the line " + HEADER);
        }
        try {
            if (at < lines.size() && lines.get(at).startsWith("extra ")) {
                StrictBase64.decode(lines.get(at++).substring("extra ".length()));
            }
            if (at >= lines.size() || !lines.get(at).startsWith("index ")) {
                throw new MalformedNote("a proof names its index");
            }
            long index = Decimal.parse(lines.get(at++).substring("index ".length()));
            List<Hash> path = new ArrayList<>();
            for (String line : lines.subList(at, lines.size())) {
                path.add(Hash.ofBase64(line));
            }
            return new TlogProof(index, path, SignedNote.parse(text.substring(gap + 2)));
        } catch (MalformedEncoding e) {
            throw new MalformedNote("every hash of a proof is 32 bytes in base64, one a line", e);
        }
    }

    /**
     * The checkpoint under which the leaf is included.
     *
     * @throws SignatureRejected when no known log key signed the checkpoint
     * @throws NotIncluded when the path does not lead from the leaf to the signed root
     */
    public Checkpoint verify(Hash leaf, Collection<NoteVerifier> known) {
        Checkpoint head = checkpoint.checkpoint(known);
        if (!InclusionProof.verify(leaf, index, head.size(), path, head.root())) {
            throw new NotIncluded(index, head.size());
        }
        return head;
    }
}
