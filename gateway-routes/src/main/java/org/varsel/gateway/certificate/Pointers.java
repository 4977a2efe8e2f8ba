package org.varsel.gateway.certificate;

import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/**
 * Where a certificate says that one may ask about it.
 *
 * @param ocsp responders, RFC 5280 section 4.2.2.1
 * @param lists revocation lists of the issuer itself, section 4.2.1.13
 */
record Pointers(List<URI> ocsp, List<URI> lists) {
    /** Of each kind; more are not asked. */
    private static final int MOST = 2;

    Pointers {
        ocsp = List.copyOf(ocsp);
        lists = List.copyOf(lists);
    }

    /** Only http and https addresses; others (LDAP) are left out. */
    static Pointers of(X509Certificate certificate) {
        Extensions extensions;
        try {
            extensions = new JcaX509CertificateHolder(certificate).getExtensions();
        } catch (CertificateEncodingException e) {
            return new Pointers(List.of(), List.of());
        }
        try {
            return extensions == null
                    ? new Pointers(List.of(), List.of())
                    : new Pointers(responders(extensions), lists(extensions));
        } catch (IllegalArgumentException e) { // what the extension holds is no pointer at all
            return new Pointers(List.of(), List.of());
        }
    }

    boolean none() {
        return ocsp.isEmpty() && lists.isEmpty();
    }

    private static List<URI> responders(Extensions extensions) {
        List<URI> found = new ArrayList<>();
        AuthorityInformationAccess access = AuthorityInformationAccess.fromExtensions(extensions);
        if (access != null) {
            for (AccessDescription description : access.getAccessDescriptions()) {
                if (AccessDescription.id_ad_ocsp.equals(description.getAccessMethod())) {
                    address(description.getAccessLocation()).ifPresent(found::add);
                }
            }
        }
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static List<URI> lists(Extensions extensions) {
        List<URI> found = new ArrayList<>();
        CRLDistPoint points = CRLDistPoint.getInstance(
                extensions.getExtensionParsedValue(org.bouncycastle.asn1.x509.Extension.cRLDistributionPoints));
        if (points != null) {
            for (DistributionPoint point : points.getDistributionPoints()) {
                DistributionPointName name = point.getDistributionPoint();
                if (name != null
                        && name.getType() == DistributionPointName.FULL_NAME
                        && point.getCRLIssuer() == null
                        && point.getReasons() == null) {
                    for (GeneralName one :
                            GeneralNames.getInstance(name.getName()).getNames()) {
                        address(one).ifPresent(found::add);
                    }
                }
            }
        }
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static Optional<URI> address(GeneralName name) {
        if (name.getTagNo() != GeneralName.uniformResourceIdentifier) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(name.getName().toString());
            boolean usable = ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
            return usable ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
