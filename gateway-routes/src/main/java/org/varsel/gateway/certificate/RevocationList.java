package org.varsel.gateway.certificate;

import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLEntryHolder;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.varsel.gateway.keys.StrongSignature;

/**
 * A revocation list (RFC 5280 section 5) of one issuer for its own certificates, whole: no deltas, no lists by others. One
 * that holds a critical extension that is not understood is no answer.
 */
final class RevocationList {
    private static final int CRL_SIGN = 6;
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
            Set.of(Extension.issuingDistributionPoint, Extension.cRLNumber, Extension.authorityKeyIdentifier);

    private final X509CRLHolder list;

    private RevocationList(X509CRLHolder list) {
        this.list = list;
    }

    /** @throws NoAnswer when it is not this issuer's own and whole list */
    static RevocationList read(byte[] der, X509Certificate issuer, URI from) throws NoAnswer {
        try {
            X509CRLHolder list = new X509CRLHolder(der);
            X509CertificateHolder holder = new JcaX509CertificateHolder(issuer);
            boolean[] usage = issuer.getKeyUsage();
            boolean its = list.getIssuer().equals(holder.getSubject())
                    && (usage == null || usage[CRL_SIGN])
                    && list.isSignatureValid(new JcaContentVerifierProviderBuilder().build(holder));
            if (!its) {
                throw new NoAnswer("the revocation list is not signed by the issuer");
            }
            if (!StrongSignature.is(list.toASN1Structure().getSignatureAlgorithm())) {
                throw new NoAnswer("the revocation list is signed with a weak algorithm");
            }
            if (!UNDERSTOOD.containsAll(list.getCriticalExtensionOIDs()) || !isWhole(list, from)) {
                throw new NoAnswer("the revocation list is not a whole list");
            }
            return new RevocationList(list);
        } catch (IOException | CertificateEncodingException | IllegalArgumentException e) {
            throw new NoAnswer("the revocation list cannot be read", e);
        } catch (CertException | CertificateException | OperatorCreationException e) {
            throw new NoAnswer("the revocation list is not signed by the issuer", e);
        }
    }

    private static boolean isWhole(X509CRLHolder list, URI from) {
        Extension extension = list.getExtension(Extension.issuingDistributionPoint);
        if (extension == null) {
            return true;
        }
        IssuingDistributionPoint point = IssuingDistributionPoint.getInstance(extension.getParsedValue());
        DistributionPointName name = point.getDistributionPoint();
        return !point.isIndirectCRL()
                && !point.onlyContainsAttributeCerts()
                && point.getOnlySomeReasons() == null
                && (name == null || names(name, from));
    }

    /** A part of the issuer's lists names itself; it must be the part that the certificate points to. */
    private static boolean names(DistributionPointName name, URI from) {
        return name.getType() == DistributionPointName.FULL_NAME
                && Arrays.stream(GeneralNames.getInstance(name.getName()).getNames())
                        .filter(one -> one.getTagNo() == GeneralName.uniformResourceIdentifier)
                        .anyMatch(one -> one.getName().toString().equals(from.toString()));
    }

    private boolean isFor(X509Certificate certificate) {
        Extension extension = list.getExtension(Extension.issuingDistributionPoint);
        if (extension == null) {
            return true;
        }
        IssuingDistributionPoint point = IssuingDistributionPoint.getInstance(extension.getParsedValue());
        return certificate.getBasicConstraints() < 0 ? !point.onlyContainsCACerts() : !point.onlyContainsUserCerts();
    }

    Statement about(X509Certificate certificate, Instant now, Duration freshness) throws NoAnswer {
        if (!isFor(certificate)) {
            throw new NoAnswer("the revocation list is for certificates of another kind");
        }
        X509CRLEntryHolder entry = list.getRevokedCertificate(certificate.getSerialNumber());
        Date next = list.getNextUpdate();
        if (next == null) {
            throw new NoAnswer("the revocation list does not say when the next one comes");
        }
        return Statement.of(
                entry == null ? null : entry.getRevocationDate().toInstant(),
                list.getThisUpdate().toInstant(),
                next.toInstant(),
                "crl",
                now,
                freshness);
    }
}
