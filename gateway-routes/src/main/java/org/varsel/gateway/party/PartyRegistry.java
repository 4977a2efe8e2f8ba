package org.varsel.gateway.party;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * The registered parties, as of now. Every answer comes from one consistent snapshot; a reload replaces it whole.
 */
public interface PartyRegistry {

    /** The party that registered this very TLS certificate. */
    Optional<Party> byTls(X509Certificate certificate);

    /** The party that registered the seal certificate with this base64url SHA-256 thumbprint ({@code x5t#S256}). */
    Optional<Party> bySealThumbprint(String thumbprint);

    Optional<Party> byId(String scheme, String value);

    /** All parties in the order of their identifiers. */
    List<Party> all();

    /** Calls the listener after each reload that changed something, before the new snapshot is used. */
    void onChange(RegistryListener listener);

    default Optional<Party> byId(PartyId id) {
        return byId(id.scheme(), id.value());
    }
}
