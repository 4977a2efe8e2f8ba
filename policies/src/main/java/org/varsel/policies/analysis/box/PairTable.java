package org.varsel.policies.analysis.box;

import java.util.Arrays;

/** Remembers a number for a pair of numbers, without a box around any of them. */
final class PairTable {
    private static final long FREE = -1;

    private long[] pairs = new long[1024];
    private int[] results = new int[1024];
    private int used;

    PairTable() {
        Arrays.fill(pairs, FREE);
    }

    /** The number of the pair; -1 when there is none. */
    int get(int one, int other) {
        int place = place(pairs, pair(one, other));
        return pairs[place] == FREE ? -1 : results[place];
    }

    void put(int one, int other, int result) {
        if (used * 2 >= pairs.length) {
            grow();
        }
        long pair = pair(one, other);
        int place = place(pairs, pair);
        used += pairs[place] == FREE ? 1 : 0;
        pairs[place] = pair;
        results[place] = result;
    }

    private void grow() {
        long[] more = new long[pairs.length * 2];
        int[] moreResults = new int[more.length];
        Arrays.fill(more, FREE);
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] != FREE) {
                int place = place(more, pairs[i]);
                more[place] = pairs[i];
                moreResults[place] = results[i];
            }
        }
        pairs = more;
        results = moreResults;
    }

    private static int place(long[] pairs, long pair) {
        long mixed = pair * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 40) & (pairs.length - 1);
        while (pairs[place] != FREE && pairs[place] != pair) {
            place = (place + 1) & (pairs.length - 1);
        }
        return place;
    }

    private static long pair(int one, int other) {
        return ((long) one << 32) | other;
    }
}
