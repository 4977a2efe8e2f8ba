package org.varsel.gateway.keys;

import java.time.Period;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What a certificate is for. The two are kept apart so that a stolen TLS key signs no notice. */
public enum CertificateUse {
    /** Mutual TLS, as server and as client. */
    TLS(KeyUsage.digitalSignature, Period.ofDays(398)),
    /** Signs notices and receipts, and is sealed to. */
    SEAL(KeyUsage.digitalSignature, Period.ofYears(2));

    private final int keyUsage;
    private final Period validity;

    CertificateUse(int keyUsage, Period validity) {
        this.keyUsage = keyUsage;
        this.validity = validity;
    }

    /** A seal key is also opened with: by key agreement or key encipherment, as its kind has it. */
    int keyUsage(KeyKind kind) {
        return this == SEAL ? keyUsage | kind.openingUsage() : keyUsage;
    }

    Period validity() {
        return validity;
    }
}
