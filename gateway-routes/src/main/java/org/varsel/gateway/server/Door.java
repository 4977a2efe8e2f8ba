package org.varsel.gateway.server;

/**
 * The three doors, and which paths belong behind each. A path belongs to exactly one door: what is neither the agencies'
 * nor management's is the desk's. There is no path of all doors.
 */
public enum Door {
    /** Mutual TLS; the REST and SOAP interfaces. */
    AGENCIES("agencies", "varsel.ports.agencies"),
    /** TLS; people. */
    DESK("desk", "varsel.ports.desk"),
    /** Health and metrics. */
    MANAGEMENT("management", "varsel.ports.management");

    private final String label;
    private final String setting;

    Door(String label, String setting) {
        this.label = label;
        this.setting = setting;
    }

    /** The configuration key of its port. */
    public String setting() {
        return setting;
    }

    /** The door that a decoded, normalised path belongs to. */
    public static Door of(String path) {
        if (below(path, "/api") || below(path, "/soap")) {
            return AGENCIES;
        }
        return below(path, "/actuator") ? MANAGEMENT : DESK;
    }

    private static boolean below(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    @Override
    public String toString() {
        return label;
    }
}
