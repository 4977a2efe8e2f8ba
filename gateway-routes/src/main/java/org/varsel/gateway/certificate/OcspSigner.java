package org.varsel.gateway.certificate;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.varsel.gateway.keys.StrongSignature;

/**
 * Who may sign an OCSP response (RFC 6960 section 4.2.2.2): the issuer itself, or one whom the issuer gave a certificate
 * for this alone. Nobody else, however trusted otherwise.
 */
final class OcspSigner {
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
            Set.of(Extension.extendedKeyUsage, Extension.keyUsage, Extension.basicConstraints);

    private OcspSigner() {}

    static void requireTrusted(BasicOCSPResp basic, X509CertificateHolder issuer, Instant now) throws NoAnswer {
        if (!StrongSignature.is(basic.getSignatureAlgorithmID())) {
            throw new NoAnswer("the OCSP response is signed with a weak algorithm");
        }
        if (signed(basic, issuer)) {
            return;
        }
        for (X509CertificateHolder delegate : basic.getCerts()) {
            if (isDelegate(delegate, issuer, now) && signed(basic, delegate)) {
                return;
            }
        }
        throw new NoAnswer("the OCSP response is not signed by the issuer or its delegate");
    }

    private static boolean isDelegate(X509CertificateHolder delegate, X509CertificateHolder issuer, Instant now) {
        ExtendedKeyUsage purposes = ExtendedKeyUsage.fromExtensions(delegate.getExtensions());
        return purposes != null
                && purposes.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
                && delegate.isValidOn(Date.from(now))
                && delegate.getIssuer().equals(issuer.getSubject())
                && StrongSignature.is(delegate.getSignatureAlgorithm())
                && UNDERSTOOD.containsAll(delegate.getCriticalExtensionOIDs())
                && issued(delegate, issuer);
    }

    private static boolean issued(X509CertificateHolder delegate, X509CertificateHolder issuer) {
        try {
            return delegate.isSignatureValid(new JcaContentVerifierProviderBuilder().build(issuer));
        } catch (CertException | OperatorCreationException | java.security.cert.CertificateException e) {
            return false; // of no delegate's: who else may have signed is looked at next
        }
    }

    private static boolean signed(BasicOCSPResp basic, X509CertificateHolder signer) {
        try {
            return basic.isSignatureValid(new JcaContentVerifierProviderBuilder().build(signer));
        } catch (OCSPException | OperatorCreationException | java.security.cert.CertificateException e) {
            return false; // a key of another kind: not its signature
        }
    }
}
