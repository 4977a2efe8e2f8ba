package org.varsel.gateway.review;

import java.util.regex.Pattern;

/** A reason in somebody's own words: long enough to mean something, one line of plain text. */
final class Reason {
    static final int SHORTEST = 10;
    static final int LONGEST = 500;

    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\s]+");

    private Reason() {}

    /** The reason as it is recorded, or a complaint. */
    static String of(String written, Complaints complaints) {
        String text = NOT_TEXT.matcher(written).replaceAll(" ").strip();
        int letters = text.codePointCount(0, text.length());
        if (letters < SHORTEST) {
            complaints.add("reason", "reason.short");
        } else if (letters > LONGEST) {
            complaints.add("reason", "reason.long");
        }
        return text;
    }
}
