package org.varsel.gateway.translate.workbasket;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and lengths of time as people read them; everything else stays as it is. */
final class Moment {
    private static final Pattern TIMESTAMP = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2})(?::00|:[0-9]{2})?(?:\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern PART = Pattern.compile("([0-9]{1,4})([YMWDHS])");

    private Moment() {}

    /** {@code 2026-11-02T08:30:00Z} as {@code 2026-11-02 08:30 UTC}. */
    static String shown(String value) {
        Matcher matcher = TIMESTAMP.matcher(value);
        if (!matcher.matches()) {
            return value;
        }
        String zone = matcher.group(3).equals("Z") ? "UTC" : "UTC" + matcher.group(3);
        return matcher.group(1) + " " + matcher.group(2) + " " + zone;
    }

    /** {@code P1Y6M} as {@code 1 year, 6 months}; a text that is no duration as it is. */
    static String length(String duration, Words words) {
        if (!duration.matches("P([0-9]{1,4}[YMWD])*(T([0-9]{1,4}[HMS])+)?") || duration.length() < 3) {
            return duration;
        }
        int time = duration.indexOf('T');
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(duration);
        while (part.find()) {
            boolean minutes = time >= 0 && part.start() > time && part.group(2).equals("M");
            String[] unit = String.valueOf(words.units().get(minutes ? "MIN" : part.group(2)))
                    .split("\\|", 2);
            parts.add(part.group(1) + " " + (part.group(1).equals("1") ? unit[0] : unit[1]));
        }
        return String.join(", ", parts);
    }
}
