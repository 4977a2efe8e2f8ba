package org.varsel.gateway.review.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The only uses for which content may be looked at: Directive (EU) 2016/680 article 25(2). */
public enum Use {
    LAWFULNESS,
    SELF_MONITORING,
    SECURITY,
    CRIMINAL_PROCEEDINGS;

    /** As it stands in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Use> ofWord(String word) {
        return Arrays.stream(values()).filter(use -> use.word().equals(word)).findFirst();
    }
}
