package org.varsel.gateway.hostile;

import java.util.List;

/**
 * What one line gets on one channel.
 *
 * @param expected an outcome, or several with " or " between where Java versions differ, or {@code n/a: } and the reason
 */
record Cell(String group, String line, Channel channel, String expected) {
    private static final String NOT_APPLICABLE = "n/a: ";

    boolean isApplicable() {
        return !expected.startsWith(NOT_APPLICABLE);
    }

    /** Why not; at least a few words. */
    boolean isExplained() {
        return expected.length() > NOT_APPLICABLE.length() + 10;
    }

    List<String> outcomes() {
        return isApplicable() ? List.of(expected.split(" or ", -1)) : List.of(expected);
    }

    Attacks.Place place() {
        return new Attacks.Place(group, line, channel);
    }

    String name() {
        return group + ": " + line + " at " + channel.column();
    }
}
