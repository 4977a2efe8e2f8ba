package org.varsel.gateway.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who takes part. Every organisation is invented; their numbers belong to nobody. */
enum Cast {
    PST(
            "pst",
            "310000000",
            "Sikkerhetstjenesten (demo)",
            List.of("security_service"),
            "",
            "national-security",
            "S",
            true),
    POLICE("police", "310000108", "Vest politidistrikt (demo)", List.of("police"), "", "LED", "S", true),
    PRISON("prison", "310000205", "Vestby fengsel (demo)", List.of("prison"), "", "LED", "R", false),
    BERGEN("bergen", "310000302", "Bergen kommune (demo)", Municipal.ROLES, "4601", "GDPR", "UNCLASSIFIED", false),
    TRONDHEIM(
            "trondheim",
            "310000507",
            "Trondheim kommune (demo)",
            Municipal.ROLES,
            "5001",
            "GDPR",
            "UNCLASSIFIED",
            false);

    static final String SCHEME = "0192";

    private final String key;
    private final String number;
    private final String fullName;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> roles;

    private final String municipality;
    private final String regime;
    private final String clearance;
    private final boolean operativePowers;

    Cast(
            String key,
            String number,
            String fullName,
            List<String> roles,
            String municipality,
            String regime,
            String clearance,
            boolean operativePowers) {
        this.key = key;
        this.number = number;
        this.fullName = fullName;
        this.roles = roles;
        this.municipality = municipality;
        this.regime = regime;
        this.clearance = clearance;
        this.operativePowers = operativePowers;
    }

    /** Short name: of its folders and in expectations. */
    String key() {
        return key;
    }

    String number() {
        return number;
    }

    String id() {
        return SCHEME + ":" + number;
    }

    String fullName() {
        return fullName;
    }

    List<String> roles() {
        return roles;
    }

    Optional<String> municipality() {
        return municipality.isEmpty() ? Optional.empty() : Optional.of(municipality);
    }

    String regime() {
        return regime;
    }

    String clearance() {
        return clearance;
    }

    boolean operativePowers() {
        return operativePowers;
    }

    /** The log of the authority that oversees this party. */
    String domain() {
        return this == PST ? DemoHome.EOS.domain() : DemoHome.DATATILSYNET.domain();
    }

    /** Trondheim fetches from its inbox when it wants to; the others have a process with a door. */
    boolean hasStandIn() {
        return this != TRONDHEIM;
    }

    /** Its place in the row of ports. */
    int place() {
        return List.of(values()).indexOf(this);
    }

    static List<Cast> standIns() {
        return Arrays.stream(values()).filter(Cast::hasStandIn).toList();
    }

    static Optional<Cast> byNumber(String number) {
        return Arrays.stream(values())
                .filter(party -> party.number.equals(number))
                .findFirst();
    }

    /** Both municipalities are addressed in the same two roles. */
    private static final class Municipal {
        private static final List<String> ROLES =
                List.of("municipality.prevention_officer", "municipality.social_services");
    }
}
