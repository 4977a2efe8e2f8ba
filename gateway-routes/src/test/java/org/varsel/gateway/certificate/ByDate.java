package org.varsel.gateway.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.keys.CertificateUse;

/** Looks at nothing but dates: for tests of rooms that only hand certificates on to be judged. */
public final class ByDate implements Certificates {
    @Override
    public void requireGood(X509Certificate certificate, CertificateUse use, Instant at) {
        if (at.isBefore(certificate.getNotBefore().toInstant())
                || at.isAfter(certificate.getNotAfter().toInstant())) {
            throw new Rejected(ErrorCode.AUTHENTICATE_CERTIFICATE_EXPIRED, "Not valid at this time.");
        }
    }
}
