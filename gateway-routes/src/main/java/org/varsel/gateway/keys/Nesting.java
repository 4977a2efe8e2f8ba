package org.varsel.gateway.keys;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A look at DER before a library reads it by recursion: how deep its parts lie in each other, without going down itself. Lengths
 * must be stated and lie within what is around them.
 */
final class Nesting {
    private static final int DEEPEST = 32;
    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1f;
    private static final int LONG_LENGTH = 0x80;
    private static final int LONGEST_LENGTH = 4;

    private Nesting() {}

    static boolean isShallow(byte[] der) {
        Deque<Integer> ends = new ArrayDeque<>();
        ends.push(der.length);
        int at = 0;
        while (at < der.length) {
            while (at == ends.peek()) {
                ends.pop();
            }
            int tag = der[at];
            long content = content(der, at + 1);
            long end = content < 0 ? -1 : content + length(der, at + 1);
            if ((tag & LONG_TAG) == LONG_TAG || end < 0 || end > ends.peek() || ends.size() > DEEPEST) {
                return false;
            }
            if ((tag & CONSTRUCTED) == 0) {
                at = (int) end;
            } else {
                at = (int) content;
                ends.push((int) end);
            }
        }
        return true;
    }

    /** Where the content begins whose length is stated at a place; negative where none is. */
    private static long content(byte[] der, int at) {
        if (at >= der.length) {
            return -1;
        }
        int octets = der[at] >= 0 ? 0 : der[at] & ~LONG_LENGTH & 0xff;
        boolean stated = der[at] >= 0 || (octets > 0 && octets <= LONGEST_LENGTH);
        return stated && at + octets < der.length ? at + 1L + octets : -1;
    }

    private static long length(byte[] der, int at) {
        if (der[at] >= 0) {
            return der[at];
        }
        long length = 0;
        int octets = der[at] & ~LONG_LENGTH & 0xff;
        for (int i = 1; i <= octets; i++) {
            length = (length << 8) | (der[at + i] & 0xff);
        }
        return length;
    }
}
