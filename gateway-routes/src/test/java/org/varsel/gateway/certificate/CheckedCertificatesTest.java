package org.varsel.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.GatewayException;
import org.varsel.gateway.Unavailable;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.Holder;
import org.varsel.gateway.keys.Pki;

class CheckedCertificatesTest {
    private static final Holder PARTY = new Holder("0192:310000000", "Party", Holder.LOOPBACK);
    private static final URI ADDRESS = URI.create("http://127.0.0.1:9/");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Path folder;
    private final Pki pki;
    private final X509Certificate tls;
    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private Duration validFor = Duration.ofHours(4);
    private @Nullable Instant revoked;
    private boolean silent;

    CheckedCertificatesTest(@TempDir Path folder) {
        this.folder = folder;
        InstantSource source = () -> now;
        this.pki = Pki.create(folder.resolve("ca"), "Authority", source, ADDRESS);
        this.tls = pki.issue(PARTY, CertificateUse.TLS).certificate();
    }

    @Test
    void aFreshAnswerIsNotAskedForAgain() {
        CheckedCertificates certificates = certificates(true, false, Duration.ofDays(1));

        for (int i = 0; i < 100; i++) {
            certificates.requireGood(tls, CertificateUse.TLS, now);
        }

        assertThat(asked).hasValue(1);
    }

    @Test
    void theAuthoritysOwnTimeWinsOverALongerFreshness() {
        validFor = Duration.ofMinutes(10);
        CheckedCertificates certificates = certificates(true, false, Duration.ZERO);
        certificates.requireGood(tls, CertificateUse.TLS, now);

        now = now.plus(validFor);
        silent = true;

        assertThat(code(certificates, tls)).isEqualTo(ErrorCode.AUTHENTICATE_CERTIFICATE_STATUS_UNKNOWN);
    }

    @Test
    void aRefreshAsksInTheLastQuarterAndNoSooner() {
        CheckedCertificates certificates = certificates(true, false, Duration.ofDays(1));
        certificates.requireGood(tls, CertificateUse.TLS, now);

        now = now.plus(Duration.ofMinutes(44));
        certificates.refresh(tls, now);
        assertThat(asked).hasValue(1);
        now = now.plus(Duration.ofMinutes(2));
        certificates.refresh(tls, now);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aSilentAuthorityIsLeftAloneForAWhile() {
        silent = true;
        CheckedCertificates certificates = certificates(true, false, Duration.ofDays(1));

        for (int i = 0; i < 10; i++) {
            Unavailable refused = catchThrowableOfType(
                    Unavailable.class, () -> certificates.requireGood(tls, CertificateUse.TLS, now));
            assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(1), KnownStatus.AGAIN.plusSeconds(1));
        }

        assertThat(asked).hasValue(1);
        now = now.plus(KnownStatus.AGAIN);
        silent = false;
        certificates.requireGood(tls, CertificateUse.TLS, now);
    }

    @Test
    void aRevocationOutlastsTheSilenceOfItsAuthority() {
        CheckedCertificates certificates = certificates(true, false, Duration.ofDays(1));
        revoked = now.minusSeconds(60);
        assertThat(code(certificates, tls)).isEqualTo(ErrorCode.AUTHENTICATE_CERTIFICATE_REVOKED);

        silent = true;
        now = now.plus(Duration.ofDays(20));

        assertThat(code(certificates, tls)).isEqualTo(ErrorCode.AUTHENTICATE_CERTIFICATE_REVOKED);
    }

    @Test
    void aCertificateWithoutPointersIsRefusedUnlessTheOperatorAcceptsIt() {
        Pki without = Pki.create(folder.resolve("without"), "Authority", () -> now);
        X509Certificate bare = without.issue(PARTY, CertificateUse.TLS).certificate();
        List<X509Certificate> trusted = List.of(without.authority());

        assertThat(code(certificates(trusted, true, false, HOUR), bare))
                .isEqualTo(ErrorCode.AUTHENTICATE_CERTIFICATE_UNTRUSTED);
        certificates(trusted, true, true, HOUR).requireGood(bare, CertificateUse.TLS, now);
        assertThat(asked).hasValue(0);
    }

    @Test
    void offAsksNobodyAndStillLooksAtPathUseAndDates() {
        silent = true;
        CheckedCertificates off = certificates(false, false, HOUR);

        off.requireGood(tls, CertificateUse.TLS, now);

        assertThat(asked).hasValue(0);
        assertThat(catchThrowableOfType(GatewayException.class, () -> off.requireGood(tls, CertificateUse.SEAL, now))
                        .code())
                .isEqualTo(ErrorCode.AUTHENTICATE_CERTIFICATE_UNTRUSTED);
        X509Certificate strange = Pki.create(folder.resolve("strange"), "Authority", () -> now, ADDRESS)
                .issue(PARTY, CertificateUse.TLS)
                .certificate();
        assertThat(code(off, strange)).isEqualTo(ErrorCode.AUTHENTICATE_CERTIFICATE_UNTRUSTED);
        now = now.plus(Duration.ofDays(400));
        assertThat(code(off, tls)).isEqualTo(ErrorCode.AUTHENTICATE_CERTIFICATE_EXPIRED);
    }

    @Test
    void aParserThatStumblesIsNoAnswer() {
        CheckedCertificates certificates = new CheckedCertificates(
                new TrustedPaths(List.of(pki.authority())),
                new RevocationRules(true, false, new Freshness(HOUR, HOUR), Duration.ofSeconds(1)),
                (certificate, issuer, at) -> {
                    throw new ArrayIndexOutOfBoundsException(7);
                },
                Runnable::run,
                clock(),
                new GraceNotes(new SimpleMeterRegistry(), clock()));

        assertThatThrownBy(() -> certificates.requireGood(tls, CertificateUse.TLS, now))
                .isInstanceOf(Unavailable.class);
    }

    private CheckedCertificates certificates(boolean required, boolean bare, Duration grace) {
        return certificates(List.of(pki.authority()), required, bare, grace);
    }

    private CheckedCertificates certificates(
            List<X509Certificate> trusted, boolean required, boolean bare, Duration grace) {
        return new CheckedCertificates(
                new TrustedPaths(trusted),
                new RevocationRules(required, bare, new Freshness(HOUR, grace), Duration.ofSeconds(1)),
                (certificate, issuer, at) -> {
                    asked.incrementAndGet();
                    if (silent) {
                        throw new NoAnswer("silent");
                    }
                    return Statement.of(revoked, at, at.plus(validFor), "test", at, HOUR);
                },
                Runnable::run,
                clock(),
                new GraceNotes(new SimpleMeterRegistry(), clock()));
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    private ErrorCode code(Certificates certificates, X509Certificate certificate) {
        return catchThrowableOfType(
                        GatewayException.class, () -> certificates.requireGood(certificate, CertificateUse.TLS, now))
                .code();
    }
}
