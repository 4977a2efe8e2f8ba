package org.varsel.gateway.keys;

import java.time.Period;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What a certificate is for. The two are kept apart so that a stolen TLS key signs no notice. */
public enum CertificateUse {
    /** Mutual TLS, as server and as client. */
    TLS(KeyUsage.digitalSignature, Period.ofDays(398)),
    /** Signs notices and receipts, and is sealed to. */
    SEAL(KeyUsage.digitalSignature | KeyUsage.keyAgreement, Period.ofYears(2));

    private final int keyUsage;
    private final Period validity;

    CertificateUse(int keyUsage, Period validity) {
        this.keyUsage = keyUsage;
        this.validity = validity;
    }

    int keyUsage() {
        return keyUsage;
    }

    Period validity() {
        return validity;
    }
}
