package org.varsel.gateway.cli;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import org.varsel.gateway.keys.Thumbprint;

/** A certificate as people read it. */
final class KeySheet {
    private static final List<String> USES = List.of(
            "signs",
            "non-repudiation",
            "key encipherment",
            "data encipherment",
            "key agreement",
            "issues",
            "signs lists");

    private KeySheet() {}

    static String of(String file, X509Certificate certificate) {
        return String.join(
                System.lineSeparator(),
                file,
                "  subject     " + certificate.getSubjectX500Principal().getName(),
                "  issued by   " + certificate.getIssuerX500Principal().getName(),
                "  key         " + key(certificate),
                "  for         " + String.join(", ", uses(certificate)),
                "  valid       " + certificate.getNotBefore().toInstant() + " to "
                        + certificate.getNotAfter().toInstant(),
                "  thumbprint  " + Thumbprint.of(certificate));
    }

    private static String key(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof ECPublicKey ec) {
            return "EC, " + ec.getParams().getCurve().getField().getFieldSize() + " bits";
        }
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            return "RSA, " + rsa.getModulus().bitLength() + " bits";
        }
        return certificate.getPublicKey().getAlgorithm();
    }

    private static List<String> uses(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        if (usage == null) {
            return List.of("anything");
        }
        List<String> uses = new ArrayList<>();
        for (int bit = 0; bit < USES.size(); bit++) {
            if (usage[bit]) {
                uses.add(USES.get(bit));
            }
        }
        return uses;
    }
}
