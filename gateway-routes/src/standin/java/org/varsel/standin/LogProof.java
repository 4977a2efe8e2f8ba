package org.varsel.standin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A C2SP tlog-proof: that one entry stands in one signed log (RFC 9162 section 2.1.3). Everything it says is claimed until
 * {@link #includes} and {@link #signedByOneOf} have been asked.
 *
 * @param checkpoint the checkpoint's text, which is what its signature covers
 * @param signatures the lines after the text, as they came
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record LogProof(
        long index, List<byte[]> hashes, String origin, long size, byte[] root, String checkpoint, String signatures) {
    private static final String MAGIC = "c2sp.org/tlog-proof@v1";

    static LogProof parse(String text) {
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw new StandInException("the proof has no checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, gap).split("\n", -1)));
        if (!lines.remove(0).equals(MAGIC)) {
            throw new StandInException("the proof does not begin with " + MAGIC);
        }
        if (!lines.isEmpty() && lines.get(0).startsWith("extra ")) {
            lines.remove(0);
        }
        if (lines.isEmpty() || !lines.get(0).startsWith("index ")) {
            throw new StandInException("the proof has no index");
        }
        long index = number(lines.remove(0).substring("index ".length()));
        List<byte[]> hashes = lines.stream().map(LogProof::hash).toList();

        String note = text.substring(gap + 2);
        int end = note.indexOf("\n\n");
        if (end < 0) {
            throw new StandInException("the checkpoint is not signed");
        }
        String checkpoint = note.substring(0, end + 1);
        String[] head = checkpoint.split("\n", -1);
        if (head.length < 4) {
            throw new StandInException("the checkpoint has no origin, size and root");
        }
        return new LogProof(
                index, hashes, head[0], number(head[1]), hash(head[2]), checkpoint, note.substring(end + 2));
    }

    /** Whether the entry is the one at {@link #index} of the tree that the checkpoint names. */
    boolean includes(byte[] entry) {
        byte[] computed = rootOf(entry);
        return computed.length > 0 && Arrays.equals(computed, root);
    }

    /** The root that this entry and these hashes give; empty when they cannot belong to a tree of this size. */
    private byte[] rootOf(byte[] entry) {
        if (index >= size) {
            return new byte[0];
        }
        long fn = index;
        long sn = size - 1;
        byte[] r = Digests.sha256(new byte[] {0}, entry);
        for (byte[] sibling : hashes) {
            if (sn == 0) {
                return new byte[0];
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Digests.sha256(new byte[] {1}, sibling, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Digests.sha256(new byte[] {1}, r, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 ? r : new byte[0];
    }

    /** Whether a log that we know signed this checkpoint; a known key with a wrong signature spoils the whole note. */
    boolean signedByOneOf(List<LogKey> keys) {
        boolean signed = false;
        for (String line : signatures.split("\n", -1)) {
            String[] parts = line.split(" ", 3);
            if (parts.length != 3 || !parts[0].equals("\u2014")) {
                continue;
            }
            byte[] blob = Base64.getDecoder().decode(parts[2]);
            for (LogKey key : keys) {
                if (key.name().equals(parts[1])
                        && origin.equals(key.name())
                        && blob.length > 4
                        && Arrays.equals(key.id(), Arrays.copyOf(blob, 4))) {
                    if (!key.signed(
                            checkpoint.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(blob, 4, blob.length))) {
                        return false;
                    }
                    signed = true;
                }
            }
        }
        return signed;
    }

    private static long number(String digits) {
        if (!digits.matches("0|[1-9][0-9]{0,17}")) {
            throw new StandInException("the proof has a number that is not one");
        }
        return Long.parseLong(digits);
    }

    private static byte[] hash(String base64) {
        byte[] hash = Base64.getDecoder().decode(base64);
        if (hash.length != 32) {
            throw new StandInException("the proof has a hash that is not 32 bytes");
        }
        return hash;
    }
}
