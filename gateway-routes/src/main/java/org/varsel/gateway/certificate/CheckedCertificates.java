package org.varsel.gateway.certificate;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.Unavailable;
import org.varsel.gateway.certificate.CertificateStatus.Standing;
import org.varsel.gateway.keys.CertificateRules;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.Thumbprint;

/**
 * Path, use, dates, and what the authorities say: of the certificate and of every authority between it and the trusted
 * one. Owns what is known about each certificate; questions run on the executor, one at a time for a certificate.
 */
final class CheckedCertificates implements Certificates {
    private final TrustedPaths paths;
    private final RevocationRules rules;
    private final Authorities authorities;
    private final Executor executor;
    private final Clock clock;
    private final GraceNotes grace;
    private final Map<String, KnownStatus> known = new ConcurrentHashMap<>();

    CheckedCertificates(
            TrustedPaths paths,
            RevocationRules rules,
            Authorities authorities,
            Executor executor,
            Clock clock,
            GraceNotes grace) {
        this.paths = paths;
        this.rules = rules;
        this.authorities = authorities;
        this.executor = executor;
        this.clock = clock;
        this.grace = grace;
    }

    @Override
    public void requireGood(X509Certificate certificate, CertificateUse use, Instant at) {
        CertificateRules.problem(certificate, use).ifPresent(problem -> {
            throw untrusted("The certificate " + problem + ".");
        });
        TrustedPath path =
                paths.of(certificate, at).orElseThrow(() -> untrusted("No trusted authority issued the certificate."));
        if (!path.validAt(at)) {
            throw new Rejected(
                    ErrorCode.AUTHENTICATE_CERTIFICATE_EXPIRED,
                    "The certificate, or that of its authority, is not valid at this time.");
        }
        if (!rules.required()) {
            return;
        }
        List<X509Certificate> chain = path.chain();
        for (int i = 0; i + 1 < chain.size(); i++) {
            requireNotRevoked(chain.get(i), chain.get(i + 1), at);
        }
    }

    private void requireNotRevoked(X509Certificate certificate, X509Certificate issuer, Instant at) {
        if (Pointers.of(certificate).none()) {
            if (rules.acceptsWithoutPointers()) {
                return;
            }
            throw untrusted("The certificate says nowhere whether it is revoked.");
        }
        KnownStatus status = of(certificate, issuer);
        if (!status.fresh(at)) {
            await(status.ask(authorities, executor, clock));
        }
        CertificateStatus now = status.at(at);
        switch (now.standing()) {
            case GOOD -> {
                if (now.inGrace()) {
                    grace.acceptedInGrace(certificate);
                }
            }
            case REVOKED ->
                throw new Rejected(
                        ErrorCode.AUTHENTICATE_CERTIFICATE_REVOKED,
                        "The certificate is revoked since " + now.since() + ".");
            case UNKNOWN ->
                throw Unavailable.toThisCaller(
                        ErrorCode.AUTHENTICATE_CERTIFICATE_STATUS_UNKNOWN,
                        "The certificate's authority does not say whether it is revoked.",
                        status.untilAsked(at).plusSeconds(1));
        }
    }

    /** Asks ahead of time, in the background, about the certificate and the authorities above it. */
    void refresh(X509Certificate certificate, Instant at) {
        if (!rules.required()) {
            return;
        }
        paths.of(certificate, at).ifPresent(path -> {
            List<X509Certificate> chain = path.chain();
            for (int i = 0; i + 1 < chain.size(); i++) {
                if (!Pointers.of(chain.get(i)).none()) {
                    KnownStatus status = of(chain.get(i), chain.get(i + 1));
                    if (status.due(at)) {
                        CompletableFuture<Void> unused = status.ask(authorities, executor, clock);
                    }
                }
            }
        });
    }

    /** What is known now, without asking; empty for one that nobody can be asked about. */
    Optional<CertificateStatus> status(X509Certificate certificate, Instant at) {
        return Pointers.of(certificate).none()
                ? Optional.empty()
                : Optional.of(Optional.ofNullable(known.get(Thumbprint.of(certificate)))
                        .map(status -> status.at(at))
                        .orElse(new CertificateStatus(Standing.UNKNOWN, at, false)));
    }

    /** Forgets what is not registered any more. */
    void retain(Set<String> thumbprints) {
        paths.retain(thumbprints);
        known.keySet().removeIf(thumbprint -> !thumbprints.contains(thumbprint) && !paths.isAuthority(thumbprint));
    }

    private KnownStatus of(X509Certificate certificate, X509Certificate issuer) {
        return known.computeIfAbsent(
                Thumbprint.of(certificate),
                thumbprint -> new KnownStatus(certificate, issuer, rules.freshness(), clock.instant()));
    }

    /** What came of the question is seen in the status; a question that takes longer goes on by itself. */
    private void await(CompletableFuture<Void> question) {
        question.copy()
                .completeOnTimeout(null, rules.patience().toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static Rejected untrusted(String detail) {
        return new Rejected(ErrorCode.AUTHENTICATE_CERTIFICATE_UNTRUSTED, detail);
    }
}
