package org.varsel.schemas.constraint.organisation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.varsel.schemas.constraint.digit.Decimal;

/**
 * German Leitweg-ID: a coarse address of digits, perhaps a fine one of letters and digits, and two check digits (ISO/IEC 7064, MOD
 * 97-10, letters counted as 10 to 35), with hyphens between.
 */
final class LeitwegId {

    private static final Pattern FORM = Pattern.compile("([0-9]{2,12})(?:-([0-9A-Za-z]{1,30}))?-([0-9]{2})");

    private LeitwegId() {}

    static boolean issuable(String number) {
        Matcher form = FORM.matcher(number);
        if (!form.matches()) {
            return false;
        }
        String fine = form.group(2);
        StringBuilder digits = new StringBuilder(form.group(1));
        if (fine != null) {
            fine.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        }
        return Decimal.remainder(digits.append(form.group(3)).toString(), 97) == 1;
    }
}
