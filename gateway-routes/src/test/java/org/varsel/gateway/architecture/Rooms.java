package org.varsel.gateway.architecture;

import java.util.List;
import java.util.Set;

/** The packages of the gateway: rooms in the order in which a notice walks through them, and what stands beside the walk. */
final class Rooms {
    static final String GATEWAY = "org.varsel.gateway";

    static final List<String> IN_ORDER = List.of(
            "receive",
            "authenticate",
            "validate",
            "decide",
            "minimise",
            "translate",
            "seal",
            "record",
            "deliver",
            "acknowledge",
            "hold",
            "review");

    /** No room: parties, keys, certificates and the law are known to all, the others put the gateway together or drive it from outside. */
    static final Set<String> BESIDE =
            Set.of("party", "keys", "certificate", "law", "register", "wss", "page", "server", "cli", "demo");

    private Rooms() {}

    static String packageOf(String room) {
        return GATEWAY + "." + room + "..";
    }
}
