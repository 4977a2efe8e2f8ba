package org.varsel.gateway.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.varsel.gateway.GatewayException;
import org.varsel.gateway.keys.CertificateUse;

/** Judges the certificates of registered parties. May wait for an authority's answer, for a bounded time. */
public interface Certificates {

    /**
     * Returns when the certificate may be used so at that time.
     *
     * @throws org.varsel.gateway.Rejected when it is expired, untrusted or revoked
     * @throws org.varsel.gateway.Unavailable when nobody says whether it is revoked
     */
    void requireGood(X509Certificate certificate, CertificateUse use, Instant at);

    /** Whether it may be used so at that time. */
    default boolean good(X509Certificate certificate, CertificateUse use, Instant at) {
        try {
            requireGood(certificate, use, at);
            return true;
        } catch (GatewayException e) {
            return false;
        }
    }

    /** The first of several that may be used so at that time: how a party's overlapping certificates are chosen from. */
    default Optional<X509Certificate> firstGood(List<X509Certificate> ofParty, CertificateUse use, Instant at) {
        return ofParty.stream()
                .filter(certificate -> good(certificate, use, at))
                .findFirst();
    }
}
