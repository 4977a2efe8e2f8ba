package org.varsel.gateway.translate.xoev;

import java.util.Map;

/** XTA's status of a message as it shows it: open, green, yellow or red. */
enum Light {
    OPEN("0", "xta:InfoList", "xta:Info"),
    GREEN("1", "xta:InfoList", "xta:Info"),
    YELLOW("2", "xta:WarnList", "xta:Warning"),
    RED("3", "xta:ErrorList", "xta:Error");

    private static final Map<String, Light> OF = Map.ofEntries(
            Map.entry("accepted", OPEN),
            Map.entry("permitted", OPEN),
            Map.entry("relayed", OPEN),
            Map.entry("referred", YELLOW),
            Map.entry("delivered", GREEN),
            Map.entry("opened", GREEN),
            Map.entry("acknowledged", GREEN),
            Map.entry("destroyed", GREEN),
            Map.entry("denied", RED),
            Map.entry("rejected", RED),
            Map.entry("refused", RED),
            Map.entry("expired", RED),
            Map.entry("failed", RED));

    private final String number;
    private final String list;
    private final String record;

    Light(String number, String list, String record) {
        this.number = number;
        this.list = list;
        this.record = record;
    }

    /** A status that is not listed is open: nothing is known to have ended. */
    static Light of(String status) {
        return OF.getOrDefault(status, OPEN);
    }

    String number() {
        return number;
    }

    String list() {
        return list;
    }

    String record() {
        return record;
    }
}
