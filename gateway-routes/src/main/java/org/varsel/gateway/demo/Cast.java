package org.varsel.gateway.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.varsel.gateway.keys.LogOrigin;

/** Who takes part. Every organisation is invented; their numbers belong to nobody. */
enum Cast {
    PST(Country.NORWAY, "310000000", "Sikkerhetstjenesten (demo)", Kind.SECURITY_SERVICE, "", Reads.CANONICAL),
    POLICE(Country.NORWAY, "310000108", "Vest politidistrikt (demo)", Kind.POLICE, "", Reads.CANONICAL),
    PRISON(Country.NORWAY, "310000205", "Vestby fengsel (demo)", Kind.PRISON, "", Reads.CANONICAL),
    BERGEN(Country.NORWAY, "310000302", "Bergen kommune (demo)", Kind.MUNICIPALITY, "4601", Reads.CANONICAL),
    TRONDHEIM(Country.NORWAY, "310000507", "Trondheim kommune (demo)", Kind.MUNICIPALITY, "5001", Reads.CANONICAL),

    STAVANGER(Country.NORWAY, "310000701", "Stavanger kommune (demo)", Kind.MUNICIPALITY, "1103", Reads.EFORMIDLING),
    OSLO(Country.NORWAY, "310000728", "Oslo kommune (demo)", Kind.MUNICIPALITY, "0301", Reads.FIKS),
    DK_POLICE(Country.DENMARK, "99000015", "Østjyllands Politi (demo)", Kind.POLICE, "", Reads.CANONICAL),
    AARHUS(Country.DENMARK, "99000023", "Aarhus Kommune (demo)", Kind.MUNICIPALITY, "0751", Reads.SF2900),
    DE_POLICE(Country.GERMANY, "999-DEMOBKA-75", "Bundespolizeibehörde (demo)", Kind.POLICE, "", Reads.CANONICAL),
    BOCHUM(Country.GERMANY, "05911-DEMO-49", "Stadt Bochum (demo)", Kind.MUNICIPALITY, "05911000", Reads.XOEV),
    NL_POLICE(
            Country.NETHERLANDS, "00000099000000001000", "Politie Amsterdam (demo)", Kind.POLICE, "", Reads.CANONICAL),
    AMSTERDAM(
            Country.NETHERLANDS,
            "00000099000000002000",
            "Gemeente Amsterdam (demo)",
            Kind.MUNICIPALITY,
            "0363",
            Reads.FSC),
    BE_POLICE(Country.BELGIUM, "0999999922", "Lokale politie Mechelen (demo)", Kind.POLICE, "", Reads.CANONICAL),
    MECHELEN(Country.BELGIUM, "0888888895", "Stad Mechelen (demo)", Kind.MUNICIPALITY, "12025", Reads.CLOUDEVENTS),
    FR_PREFECT(Country.FRANCE, "99999999800019", "Préfecture (démo)", Kind.PREFECT, "", Reads.CANONICAL),
    LYON(Country.FRANCE, "99999998000017", "Ville de Lyon (démo)", Kind.MUNICIPALITY, "69123", Reads.CLOUDEVENTS),
    ES_PRISON(Country.SPAIN, "Q2899999C", "Centro penitenciario (demo)", Kind.PRISON, "", Reads.CANONICAL),
    MADRID(Country.SPAIN, "P2807999D", "Ayuntamiento de Madrid (demo)", Kind.MUNICIPALITY, "28079", Reads.CLOUDEVENTS),
    SE_PRISON(Country.SWEDEN, "2021009994", "Anstalten Exempel (demo)", Kind.PRISON, "", Reads.CANONICAL),
    STOCKHOLM(Country.SWEDEN, "2120009994", "Stockholms stad (demo)", Kind.MUNICIPALITY, "0180", Reads.CLOUDEVENTS),
    GB_PRISON(Country.UNITED_KINGDOM, "990000001", "HM Prison Example (demo)", Kind.PRISON, "", Reads.CANONICAL),
    MANCHESTER(
            Country.UNITED_KINGDOM,
            "990000002",
            "Manchester City Council (demo)",
            Kind.MUNICIPALITY,
            "E08000003",
            Reads.CLOUDEVENTS);

    private final Country country;
    private final String number;
    private final String fullName;
    private final Kind kind;
    private final String municipality;
    private final Reads reads;

    Cast(Country country, String number, String fullName, Kind kind, String municipality, Reads reads) {
        this.country = country;
        this.number = number;
        this.fullName = fullName;
        this.kind = kind;
        this.municipality = municipality;
        this.reads = reads;
    }

    /** Short name: of its folders and in expectations. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Country country() {
        return country;
    }

    String scheme() {
        return country.scheme();
    }

    String number() {
        return number;
    }

    String id() {
        return scheme() + ":" + number;
    }

    String fullName() {
        return fullName;
    }

    /** Where the parts of a country have law of their own: its part, or the whole country. */
    Optional<String> region() {
        return this == DE_POLICE ? Optional.of("whole-country") : country.region();
    }

    List<String> roles() {
        return kind.roles();
    }

    Optional<String> municipality() {
        return municipality.isEmpty() ? Optional.empty() : Optional.of(municipality);
    }

    String regime() {
        return kind.regime();
    }

    String clearance() {
        return kind.clearance();
    }

    boolean operativePowers() {
        return kind.operativePowers();
    }

    /** What its case system takes. */
    Reads reads() {
        return reads;
    }

    /** The log of the authority that oversees this party. */
    LogOrigin log() {
        return this == PST ? Country.SERVICES : country.log();
    }

    /** Trondheim fetches from its inbox when it wants to; the others have a door of their own. */
    boolean hasStandIn() {
        return this != TRONDHEIM;
    }

    /** Whether it has a process to itself; the parties of the nine countries share one. */
    boolean standsAlone() {
        return place() < TRONDHEIM.place();
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

    /** What a party is, and what follows from that. */
    private enum Kind {
        SECURITY_SERVICE(List.of("security_service"), "national-security", "S", true),
        POLICE(List.of("police"), "LED", "S", true),
        PRISON(List.of("prison"), "LED", "R", false),
        PREFECT(List.of("prefect"), "LED", "S", false),
        MUNICIPALITY(
                List.of(
                        "municipality.prevention_officer",
                        "municipality.social_services",
                        "municipality.mayor",
                        "municipality.housing"),
                "GDPR",
                "UNCLASSIFIED",
                false);

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> roles;

        private final String regime;
        private final String clearance;
        private final boolean operativePowers;

        Kind(List<String> roles, String regime, String clearance, boolean operativePowers) {
            this.roles = roles;
            this.regime = regime;
            this.clearance = clearance;
            this.operativePowers = operativePowers;
        }

        List<String> roles() {
            return roles;
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
    }
}
