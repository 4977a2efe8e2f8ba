package org.varsel.gateway.party;

import java.util.List;

/** The roles that a party can hold. Law packs and message types speak of these and no others. */
public final class Roles {

    private static final String MUNICIPAL = "municipality.";

    private static final List<String> KNOWN = List.of(
            "security_service",
            "police",
            "prison",
            "probation",
            "prosecutor",
            "prefect",
            "national_unit",
            "immigration",
            "health",
            "oversight",
            "monitoring_cell",
            "local_cell",
            "municipality.mayor",
            "municipality.social_services",
            "municipality.child_welfare",
            "municipality.housing",
            "municipality.prevention_officer");

    private Roles() {}

    public static boolean known(String role) {
        return KNOWN.contains(role);
    }

    /** Whether only a municipality can hold it. */
    public static boolean municipal(String role) {
        return role.startsWith(MUNICIPAL);
    }

    static String list() {
        return String.join(", ", KNOWN);
    }
}
