package org.varsel.gateway.party;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A registered party: one organisation, what it may act as, and the keys it is known by.
 *
 * @param id its identifier; unique in the registry
 * @param name for people
 * @param jurisdiction ISO 3166-1 alpha-2 of the law it acts under
 * @param region where in that country it acts; null where the registry does not say, which a country with one law does not need
 * @param roles what it may send or be addressed as; never empty
 * @param municipalityCode municipalities only; null otherwise
 * @param regime the data-protection regime of what it sends
 * @param domain the log domain to which disclosures by it go
 * @param clearance the highest classification it may hold
 * @param operativePowers whether it has operative powers of its own
 * @param tls its TLS certificates, one or two while they are changed
 * @param seal its seal certificates, one or two while they are changed; the first is used for sealing to it
 * @param delivery how notices reach it
 * @param dialect the format it reads
 * @param ties what binds it to other parties
 */
public record Party(
        PartyId id,
        String name,
        String jurisdiction,
        @Nullable Region region,
        Set<String> roles,
        @Nullable String municipalityCode,
        Regime regime,
        String domain,
        Clearance clearance,
        boolean operativePowers,
        List<X509Certificate> tls,
        List<X509Certificate> seal,
        Delivery delivery,
        String dialect,
        Ties ties) {

    public Party {
        roles = Set.copyOf(roles);
        tls = List.copyOf(tls);
        seal = List.copyOf(seal);
    }

    /** A party without ties. */
    public Party(
            PartyId id,
            String name,
            String jurisdiction,
            @Nullable Region region,
            Set<String> roles,
            @Nullable String municipalityCode,
            Regime regime,
            String domain,
            Clearance clearance,
            boolean operativePowers,
            List<X509Certificate> tls,
            List<X509Certificate> seal,
            Delivery delivery,
            String dialect) {
        this(
                id,
                name,
                jurisdiction,
                region,
                roles,
                municipalityCode,
                regime,
                domain,
                clearance,
                operativePowers,
                tls,
                seal,
                delivery,
                dialect,
                Ties.NONE);
    }

    /** The part of the country whose law binds it; empty for a body of the whole country, and where the registry says nothing. */
    public Optional<String> part() {
        return Optional.ofNullable(region).flatMap(Region::part);
    }

    /**
     * The law by which it tells another party, as a question to the law names it: that of its own part of the country. A body of the whole
     * country goes by the recipient's part, because that is where what it tells has its effect.
     */
    public String lawTowards(Party recipient) {
        Optional<String> part = part();
        if (Region.WHOLE_COUNTRY.equals(region) && jurisdiction.equals(recipient.jurisdiction)) {
            part = recipient.part();
        }
        return part.map(code -> jurisdiction + "-" + code).orElse(jurisdiction);
    }

    /** Whether both act in the same part, which is so where one of them acts everywhere; empty when the registry does not say. */
    public Optional<Boolean> sharesPart(Party other) {
        if (region == null || other.region == null) {
            return Optional.empty();
        }
        boolean everywhere = part().isEmpty() || other.part().isEmpty();
        return Optional.of(everywhere || region.equals(other.region));
    }

    public Optional<String> municipality() {
        return Optional.ofNullable(municipalityCode);
    }

    public boolean holds(String role) {
        return roles.contains(role);
    }

    /** Identifier and nothing else: certificates and endpoints are of no use in a log line. */
    @Override
    public String toString() {
        return "Party[" + id + "]";
    }
}
