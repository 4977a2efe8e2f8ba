package org.varsel.gateway.keys;

import java.util.List;

/**
 * Whom a certificate names.
 *
 * @param party organisation in its scheme, as in {@code 0192:310000000}
 * @param name the organisation's name
 * @param hosts DNS names and IP addresses at which its server answers; used in TLS certificates only
 */
public record Holder(String party, String name, List<String> hosts) {
    /** Where everything of a demo answers. */
    public static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost");

    public Holder {
        hosts = List.copyOf(hosts);
    }
}
