package org.varsel.schemas.xml;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of a JSON Schema as XML Schema writes it: without anchors, without characters that XML does not have, and without
 * looking ahead, which XML Schema cannot.
 */
final class XsdPattern {

    private static final Pattern RANGE = Pattern.compile("\\\\u([0-9A-F]{4})(?:-\\\\u([0-9A-F]{4}))?");

    private static final String DATE_PART = "([0-9]{1,4}Y([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?"
            + "|[0-9]{1,4}M([0-9]{1,4}W)?([0-9]{1,4}D)?|[0-9]{1,4}W([0-9]{1,4}D)?|[0-9]{1,4}D)";
    private static final String TIME_PART =
            "T([0-9]{1,4}H([0-9]{1,4}M)?([0-9]{1,4}S)?|[0-9]{1,4}M([0-9]{1,4}S)?|[0-9]{1,4}S)";

    /** The patterns that look ahead, said without. */
    private static final Map<String, String> WITHOUT_LOOKING_AHEAD = Map.of(
            "^P(?=[0-9T])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?"
                    + "(T(?=[0-9])([0-9]{1,4}H)?([0-9]{1,4}M)?([0-9]{1,4}S)?)?$",
            "P(" + DATE_PART + "(" + TIME_PART + ")?|" + TIME_PART + ")",
            "^(?![0-9 -]{6,}$)[A-Za-z0-9][A-Za-z0-9._:-]{7,127}$",
            "([A-Za-z][A-Za-z0-9._:-]*|[0-9][0-9-]*[A-Za-z._:][A-Za-z0-9._:-]*)");

    private XsdPattern() {}

    /** The shortest text that a pattern which looks ahead takes, where the rewritten one does not say it. */
    static int shortest(String json) {
        return json.startsWith("^(?!") ? 8 : 0;
    }

    static String of(String json) {
        String rewritten = WITHOUT_LOOKING_AHEAD.get(json);
        if (rewritten != null) {
            return rewritten;
        }
        if (json.contains("(?") || !json.startsWith("^") || !json.endsWith("$")) {
            throw new AssertionError("a pattern of the schemas has no twin in XML Schema: " + json);
        }
        Matcher range = RANGE.matcher(json.substring(1, json.length() - 1));
        StringBuilder out = new StringBuilder();
        while (range.find()) {
            int from = Integer.parseInt(range.group(1), 16);
            int to = range.group(2) == null ? from : Integer.parseInt(range.group(2), 16);
            range.appendReplacement(out, Matcher.quoteReplacement(characters(from, to)));
        }
        return range.appendTail(out).toString();
    }

    /** Of a range, the characters that XML has. */
    private static String characters(int from, int to) {
        StringBuilder out = new StringBuilder();
        if (from <= '\t' && to >= '\t') {
            out.append("\\t");
        }
        if (from <= '\n' && to >= '\n') {
            out.append("\\n");
        }
        if (from <= '\r' && to >= '\r') {
            out.append("\\r");
        }
        int first = Math.max(from, 0x20);
        int last = Math.min(to, 0xFFFD);
        if (first <= last) {
            out.appendCodePoint(first);
            if (first < last) {
                out.append('-').appendCodePoint(last);
            }
        }
        return out.toString();
    }
}
