package org.varsel.gateway.certificate;

import java.security.cert.X509Certificate;

/** How a certificate is named in log lines and health: serial number and subject, as its authority knows it. */
final class Names {
    private static final int HEX = 16;

    private Names() {}

    static String of(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(HEX) + " ("
                + certificate.getSubjectX500Principal().getName() + ")";
    }
}
