package org.varsel.gateway.decide;

import java.text.Normalizer;
import java.util.Locale;

/** Four eyes are those of two people. */
public final class Officers {
    /** The fact that somebody else than the officer of the notice has to state. */
    public static final String SECOND = "secondApprover";

    private Officers() {}

    /** By the name that both wrote; spelling and case do not make another person. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
