package org.varsel.gateway.record;

import java.text.Normalizer;
import java.util.Locale;

/** A name as the look-up compares it: letters of any script without marks, case and spacing. */
final class PersonName {
    private PersonName() {}

    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[\\s'’.-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
