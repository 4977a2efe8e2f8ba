package org.varsel.gateway.certificate;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.varsel.gateway.certificate.CertificateStatus.Standing;

/**
 * What is known about one certificate, and the one question about it that may be under way. Owns its lock; nothing is
 * asked while it is held. A revocation stays until the authority itself says otherwise.
 */
final class KnownStatus {
    /** An authority that is silent is not asked again sooner. */
    static final Duration AGAIN = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(KnownStatus.class);

    /** A statement is renewed when this part of its time is left. */
    private static final int LAST_PART = 4;

    private final X509Certificate certificate;
    private final X509Certificate issuer;
    private final Freshness freshness;
    private final Instant begun;
    private @Nullable Statement statement;
    private Instant freshFrom = Instant.EPOCH;
    private Instant freshUntil = Instant.EPOCH;
    private @Nullable Instant silentSince;
    private Instant lastAsked = Instant.EPOCH;
    private @Nullable CompletableFuture<Void> question;

    KnownStatus(X509Certificate certificate, X509Certificate issuer, Freshness freshness, Instant begun) {
        this.certificate = certificate;
        this.issuer = issuer;
        this.freshness = freshness;
        this.begun = begun;
    }

    synchronized CertificateStatus at(Instant at) {
        Statement known = statement;
        if (known == null) {
            return new CertificateStatus(Standing.UNKNOWN, begun, false);
        }
        Instant revoked = known.revokedSince();
        if (revoked != null) {
            return new CertificateStatus(Standing.REVOKED, revoked, false);
        }
        Instant end = freshUntil.plus(freshness.grace());
        return at.isBefore(end)
                ? new CertificateStatus(Standing.GOOD, known.made(), !at.isBefore(freshUntil))
                : new CertificateStatus(Standing.UNKNOWN, end, false);
    }

    /** Whether nothing need be asked for an answer at that time. */
    synchronized boolean fresh(Instant at) {
        return statement != null && at.isBefore(freshUntil);
    }

    /** Whether it is time to ask, so that there is a fresh statement when one is needed. */
    synchronized boolean due(Instant at) {
        Duration left = Duration.between(freshFrom, freshUntil).dividedBy(LAST_PART);
        return !at.isBefore(freshUntil.minus(left));
    }

    /** How long to wait until the authority is asked again. */
    synchronized Duration untilAsked(Instant at) {
        Duration left = Duration.between(at, lastAsked.plus(AGAIN));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Asks, unless it is being asked, or was asked in vain a moment ago.
     *
     * @return completes when the question is over, whatever came of it
     */
    CompletableFuture<Void> ask(Authorities authorities, Executor executor, Clock clock) {
        CompletableFuture<Void> mine;
        synchronized (this) {
            if (question != null) {
                return question;
            }
            Instant now = clock.instant();
            boolean justAsked = !now.isBefore(lastAsked) && now.isBefore(lastAsked.plus(AGAIN));
            if (justAsked) {
                return CompletableFuture.completedFuture(null);
            }
            lastAsked = now;
            mine = new CompletableFuture<>();
            question = mine;
        }
        try {
            executor.execute(() -> answer(authorities, clock, mine));
        } catch (RejectedExecutionException e) {
            over(mine);
        }
        return mine;
    }

    private void answer(Authorities authorities, Clock clock, CompletableFuture<Void> mine) {
        try {
            Statement said = authorities.ask(certificate, issuer, clock.instant());
            heard(said, clock.instant());
        } catch (NoAnswer e) {
            silent(String.valueOf(e.getMessage()), clock.instant());
        } catch (RuntimeException e) { // a parser stumbled over what a stranger's server sent
            silent("its answer cannot be read (" + e.getClass().getSimpleName() + ")", clock.instant());
        } finally {
            over(mine);
        }
    }

    private synchronized void over(CompletableFuture<Void> mine) {
        question = null;
        mine.complete(null);
    }

    private synchronized void heard(Statement said, Instant now) {
        Instant latest = now.plus(freshness.fresh());
        statement = said;
        freshFrom = now;
        freshUntil = said.validUntil().isBefore(latest) ? said.validUntil() : latest;
        if (silentSince != null) {
            LOG.info("Certificate {}: its authority answers again", Names.of(certificate));
        }
        silentSince = null;
        if (said.revoked()) {
            LOG.warn("Certificate {} is revoked since {}", Names.of(certificate), said.revokedSince());
        }
    }

    /** Told once a silence: what follows from it is seen in health and told at each refusal. */
    private synchronized void silent(String why, Instant now) {
        if (silentSince == null) {
            silentSince = now;
            LOG.warn("Certificate {}: nobody says whether it is revoked: {}", Names.of(certificate), why);
        }
    }
}
