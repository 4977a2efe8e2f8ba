package org.varsel.gateway.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The list of bad input, group by group. A line is what stands between commas or semicolons; what stands in brackets after
 * it is what is expected, or, with commas in it, several lines.
 */
final class DesignList {
    private static final Pattern GROUP =
            Pattern.compile("- \\*\\*(.+?)\\*\\*: (.+?)\\.(?=\\n- |\\s*\\z)", Pattern.DOTALL);
    /** No split within brackets, within a number, and within the one line that has a comma of its own. */
    private static final Pattern BETWEEN = Pattern.compile("[,;] (?!wrong party)(?![^()]*\\))");

    private static final Pattern BRACKETS = Pattern.compile("(.*?) ?\\((?:[^():]*: )?(.*)\\)");

    /** Other tests hold these. */
    private static final Set<String> ELSEWHERE = Set.of("Desk", "Machine");

    private DesignList() {}

    static Map<String, List<String>> lines() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        Matcher matcher = GROUP.matcher(HostileTable.resource("bad-input.md"));
        while (matcher.find()) {
            if (!ELSEWHERE.contains(matcher.group(1))) {
                groups.put(matcher.group(1), split(matcher.group(2).replaceAll("\\s+", " ")));
            }
        }
        return groups;
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        for (String item : BETWEEN.split(text, -1)) {
            expand(item.strip()).forEach(lines::add);
        }
        return lines;
    }

    private static Stream<String> expand(String item) {
        Matcher brackets = BRACKETS.matcher(item);
        if (!brackets.matches()) {
            return Stream.of(item);
        }
        String line = brackets.group(1);
        return brackets.group(2).contains(", ")
                ? Stream.of(brackets.group(2).split(", ", -1)).map(each -> line + ": " + each.strip())
                : Stream.of(line);
    }
}
