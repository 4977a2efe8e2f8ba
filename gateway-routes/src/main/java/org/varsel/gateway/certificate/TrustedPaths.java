package org.varsel.gateway.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.varsel.gateway.keys.Thumbprint;

/**
 * Finds and checks the path from a certificate to a trusted authority (RFC 5280 section 6, by the JDK's PKIX). Everything
 * above a party's certificate must stand in {@code trust.pem}, intermediate authorities too: what a peer sends along is
 * not looked at.
 */
final class TrustedPaths {
    private static final int LONGEST = 5;

    private final List<X509Certificate> authorities;
    private final Map<String, TrustedPath> found = new ConcurrentHashMap<>();

    TrustedPaths(List<X509Certificate> authorities) {
        this.authorities = List.copyOf(authorities);
    }

    /** Empty when no trusted authority issued it, or the path breaks a rule at that time. */
    Optional<TrustedPath> of(X509Certificate certificate, Instant at) {
        String thumbprint = Thumbprint.of(certificate);
        TrustedPath known = found.get(thumbprint);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<TrustedPath> path = build(certificate).filter(built -> holds(built, at));
        path.ifPresent(built -> found.put(thumbprint, built));
        return path;
    }

    /** Forgets what is not registered any more. */
    void retain(Set<String> thumbprints) {
        found.keySet().retainAll(thumbprints);
    }

    boolean isAuthority(String thumbprint) {
        return authorities.stream().anyMatch(each -> Thumbprint.of(each).equals(thumbprint));
    }

    private Optional<TrustedPath> build(X509Certificate certificate) {
        List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
        for (int i = 0; i < LONGEST; i++) {
            X509Certificate last = chain.get(chain.size() - 1);
            Optional<X509Certificate> issuer = authorities.stream()
                    .filter(authority -> !chain.contains(authority) && issued(last, authority))
                    .findFirst();
            if (issuer.isEmpty()) {
                break;
            }
            chain.add(issuer.get());
        }
        return chain.size() > 1 ? Optional.of(new TrustedPath(chain)) : Optional.empty();
    }

    private static boolean issued(X509Certificate certificate, X509Certificate authority) {
        if (!certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false; // another authority of the same name
        }
    }

    /** Without dates that have passed since: a certificate that has expired has a path, and is told apart by its dates. */
    private static boolean holds(TrustedPath path, Instant at) {
        List<X509Certificate> chain = path.chain();
        try {
            CertPath below =
                    CertificateFactory.getInstance("X.509").generateCertPath(chain.subList(0, chain.size() - 1));
            TrustAnchor anchor = new TrustAnchor(chain.get(chain.size() - 1), null);
            PKIXParameters parameters = new PKIXParameters(Set.of(anchor));
            parameters.setRevocationEnabled(false); // by our own rules, see KnownStatus
            parameters.setDate(Date.from(path.validAt(at) ? at : within(chain)));
            CertPathValidator.getInstance("PKIX").validate(below, parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The first moment at which all of them were valid, if there was one. */
    private static Instant within(List<X509Certificate> chain) {
        return chain.stream()
                .map(each -> each.getNotBefore().toInstant())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
