package org.varsel.log.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries one after the other, each behind its length in 16 bits. */
final class EntryBundle {
    private static final int MAX_ENTRY = 0xffff;

    private EntryBundle() {}

    static void append(ByteArrayOutputStream bundle, byte[] entry) {
        if (entry.length > MAX_ENTRY) {
            throw new MalformedTile("an entry of " + entry.length + " bytes does not fit into a bundle");
        }
        bundle.write(entry.length >>> 8);
        bundle.write(entry.length);
        bundle.writeBytes(entry);
    }

    /**
     * The first {@code count} entries of a bundle.
     *
     * @throws MalformedTile when it ends too early, or when nothing of it may remain and something does
     */
    static List<byte[]> parse(byte[] bundle, int count, boolean nothingMore) {
        List<byte[]> entries = new ArrayList<>(count);
        int at = 0;
        for (int i = 0; i < count; i++) {
            int length = at + 2 > bundle.length
                    ? -1
                    : (Byte.toUnsignedInt(bundle[at]) << 8) + Byte.toUnsignedInt(bundle[at + 1]);
            if (length < 0 || at + 2 + length > bundle.length) {
                throw new MalformedTile("ends within entry " + i + " of the " + count + " it should hold");
            }
            entries.add(Arrays.copyOfRange(bundle, at + 2, at + 2 + length));
            at += 2 + length;
        }
        if (nothingMore && at != bundle.length) {
            throw new MalformedTile("has bytes after the last of its " + count + " entries");
        }
        return entries;
    }
}
