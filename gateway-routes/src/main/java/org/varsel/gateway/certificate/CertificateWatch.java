package org.varsel.gateway.certificate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.varsel.gateway.keys.Thumbprint;

/**
 * Goes round all certificates in use: has the authorities asked before an answer is needed, and warns of those that end
 * soon, once a day each. One thread; it never waits for an authority.
 */
final class CertificateWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final Supplier<List<WatchedCertificate>> watched;
    private final CheckedCertificates certificates;
    private final Duration warnBefore;
    private final Clock clock;
    private final Map<String, LocalDate> warned = new HashMap<>();
    private final ScheduledExecutorService timer;

    CertificateWatch(
            Supplier<List<WatchedCertificate>> watched,
            CheckedCertificates certificates,
            Duration warnBefore,
            Clock clock) {
        this.watched = watched;
        this.certificates = certificates;
        this.warnBefore = warnBefore;
        this.clock = clock;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "certificates");
            thread.setDaemon(true);
            return thread;
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a round never throws, so the schedule never ends by itself
    void start() {
        timer.scheduleWithFixedDelay(this::safeRound, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void safeRound() {
        try {
            round();
        } catch (RuntimeException e) {
            LOG.error("The round over the certificates was not finished; the next begins soon", e);
        }
    }

    void round() {
        Instant now = clock.instant();
        List<WatchedCertificate> all = watched.get();
        for (WatchedCertificate one : all) {
            certificates.refresh(one.certificate(), now);
            warn(one, now);
        }
        certificates.retain(
                all.stream().map(one -> Thumbprint.of(one.certificate())).collect(Collectors.toSet()));
    }

    /** Those that end within the time of warning, or have ended. */
    List<WatchedCertificate> ending(Instant now) {
        return watched.get().stream()
                .filter(one -> one.left(now).compareTo(warnBefore) <= 0)
                .toList();
    }

    private void warn(WatchedCertificate one, Instant now) {
        Duration left = one.left(now);
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        if (left.compareTo(warnBefore) > 0 || today.equals(warned.put(Thumbprint.of(one.certificate()), today))) {
            return;
        }
        if (left.isNegative()) {
            LOG.warn("The certificate {} has ended. Register a new one.", one.label());
        } else {
            LOG.warn(
                    "The certificate {} ends in {} days. Have a new one issued and registered.",
                    one.label(),
                    left.toDays());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
