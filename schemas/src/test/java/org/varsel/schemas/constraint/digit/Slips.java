package org.varsel.schemas.constraint.digit;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The slips of one character and the swaps of two neighbours that a check cannot find: every one is tried on many numbers that the
 * check accepts, drawn from a fixed seed. What the checks here find depends on the place and the two characters only (and on few
 * remainders), so that this many numbers meet every case.
 */
public final class Slips {

    private static final int NUMBERS = 5_000;
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Slips() {}

    /**
     * Each as {@code 3: 1/7} (at place 3 one of the two written for the other), or {@code 3-4: 0/9} (the two stand there and are
     * swapped). Places count from 1, separators included.
     *
     * @param accepted draws a number that the check accepts
     */
    public static Set<String> notFoundBy(Predicate<String> check, Function<Random, String> accepted) {
        Random random = new Random(20261123);
        Set<String> notFound = new TreeSet<>();
        for (int i = 0; i < NUMBERS; i++) {
            String number = accepted.apply(random);
            if (!check.test(number)) {
                throw new AssertionError("the check does not accept what it is tried on");
            }
            substitutions(number, check, notFound);
            swaps(number, check, notFound);
        }
        return notFound;
    }

    /** Every pair of two digits at that place or those places, as {@link #notFoundBy} writes them. */
    public static Set<String> everyPairAt(String place) {
        Set<String> pairs = new TreeSet<>();
        for (char one = '0'; one <= '9'; one++) {
            for (char other = (char) (one + 1); other <= '9'; other++) {
                pairs.add("%s: %s".formatted(place, pair(one, other)));
            }
        }
        return pairs;
    }

    private static void substitutions(String number, Predicate<String> check, Set<String> notFound) {
        for (int i = 0; i < number.length(); i++) {
            char was = number.charAt(i);
            String alphabet = alphabet(was);
            for (int k = 0; k < alphabet.length(); k++) {
                char is = alphabet.charAt(k);
                if (is != was && check.test(number.substring(0, i) + is + number.substring(i + 1))) {
                    notFound.add("%d: %s".formatted(i + 1, pair(was, is)));
                }
            }
        }
    }

    private static void swaps(String number, Predicate<String> check, Set<String> notFound) {
        for (int i = 0; i + 1 < number.length(); i++) {
            char first = number.charAt(i);
            char second = number.charAt(i + 1);
            if (first != second && check.test(number.substring(0, i) + second + first + number.substring(i + 2))) {
                notFound.add("%d-%d: %s".formatted(i + 1, i + 2, pair(first, second)));
            }
        }
    }

    private static String alphabet(char c) {
        if (DIGITS.indexOf(c) >= 0) {
            return DIGITS;
        }
        return LETTERS.indexOf(c) >= 0 ? LETTERS : "";
    }

    private static String pair(char one, char other) {
        return Math.min(one, other) == one ? one + "/" + other : other + "/" + one;
    }
}
