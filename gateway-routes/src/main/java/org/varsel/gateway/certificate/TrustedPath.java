package org.varsel.gateway.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A certificate and those above it, up to and with a trusted authority. Its signatures were checked; its dates are asked
 * for each time.
 */
record TrustedPath(List<X509Certificate> chain) {

    TrustedPath {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** Whether every part of it is valid at that time. */
    boolean validAt(Instant at) {
        return chain.stream()
                .noneMatch(each -> at.isBefore(each.getNotBefore().toInstant())
                        || at.isAfter(each.getNotAfter().toInstant()));
    }
}
