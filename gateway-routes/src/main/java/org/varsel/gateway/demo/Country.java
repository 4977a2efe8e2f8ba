package org.varsel.gateway.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.varsel.gateway.keys.LogOrigin;

/** The nine countries: how each numbers its organisations, and who oversees what is disclosed there. */
enum Country {
    NORWAY("NO", "", "0192", "no-datatilsynet", "Datatilsynet"),
    DENMARK("DK", "", "0184", "dk-datatilsynet", "Datatilsynet (DK)"),
    GERMANY("DE", "NW", "0204", "de-nw-ldi", "LDI Nordrhein-Westfalen"),
    NETHERLANDS("NL", "", "0190", "nl-ap", "Autoriteit Persoonsgegevens"),
    BELGIUM("BE", "", "0208", "be-coc", "Controleorgaan op de politionele informatie"),
    FRANCE("FR", "", "0009", "fr-cnil", "CNIL"),
    SPAIN("ES", "", "9920", "es-aepd", "Agencia Española de Protección de Datos"),
    SWEDEN("SE", "", "0007", "se-imy", "Integritetsskyddsmyndigheten"),
    UNITED_KINGDOM("GB", "EAW", "0060", "gb-ico", "Information Commissioner");

    /** Norway's service is overseen by a body of parliament. */
    static final LogOrigin SERVICES = new LogOrigin("no-eos", "varsel.example/no-eos");

    private static final String PARLIAMENT = "EOS-utvalget";

    private final String code;
    private final String region;
    private final String scheme;
    private final String domain;
    private final String authority;

    Country(String code, String region, String scheme, String domain, String authority) {
        this.code = code;
        this.region = region;
        this.scheme = scheme;
        this.domain = domain;
        this.authority = authority;
    }

    /** ISO 3166-1. */
    String code() {
        return code;
    }

    /** The part of the country that plays, where each has law of its own. */
    Optional<String> region() {
        return region.isEmpty() ? Optional.empty() : Optional.of(region);
    }

    /** ISO 6523. */
    String scheme() {
        return scheme;
    }

    LogOrigin log() {
        return new LogOrigin(domain, "varsel.example/" + domain);
    }

    /** Every log of the demo. */
    static List<LogOrigin> logs() {
        List<LogOrigin> logs = new ArrayList<>(List.of(SERVICES));
        Arrays.stream(values()).map(Country::log).forEach(logs::add);
        return List.copyOf(logs);
    }

    /** Whose log it is. */
    static String authority(LogOrigin log) {
        return Arrays.stream(values())
                .filter(country -> country.domain.equals(log.domain()))
                .map(country -> country.authority)
                .findFirst()
                .orElse(PARLIAMENT);
    }
}
