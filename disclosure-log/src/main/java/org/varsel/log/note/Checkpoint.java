package org.varsel.log.note;

import java.util.List;
import org.varsel.log.MalformedEncoding;
import org.varsel.log.tree.Hash;

/**
 * The head of a log at one size, as C2SP tlog-checkpoint writes it: origin, size, root, one a line. This is the text that
 * a log signs; by itself it is nobody's word.
 *
 * @param origin the log's name, a URL without scheme
 * @param size number of leaves
 * @param root root hash of the first {@code size} leaves
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final int FIXED_LINES = 3;

    public Checkpoint {
        KeyName.require(origin);
        if (size < 0) {
            throw new IllegalArgumentException("a log has no negative size");
        }
    }

    /** The text to sign, with its last line feed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** Reads a note's text. Extension lines, which other logs may write after the root, are left aside. */
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new MalformedNote("a checkpoint ends with a line feed");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < FIXED_LINES || lines.contains("")) {
            throw new MalformedNote("a checkpoint has the lines origin, size and root, and no empty line");
        }
        try {
            return new Checkpoint(lines.get(0), Decimal.parse(lines.get(1)), Hash.ofBase64(lines.get(2)));
        } catch (MalformedEncoding e) {
            throw new MalformedNote("the root of a checkpoint is 32 bytes in base64", e);
        }
    }
}
