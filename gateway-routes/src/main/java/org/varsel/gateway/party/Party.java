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
