package org.varsel.gateway.certificate;

import java.io.IOException;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * One question about one certificate by OCSP (RFC 6960), with a nonce (RFC 9654): a responder that returns one must return
 * ours. The SHA-1 in the question is only how the protocol names an issuer (RFC 5019); nothing rests on it.
 */
final class OcspQuestion {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 32;

    private final X509Certificate certificate;
    private final X509CertificateHolder issuer;
    private final DigestCalculatorProvider digests;
    private final byte[] nonce;

    OcspQuestion(X509Certificate certificate, X509Certificate issuer) throws NoAnswer {
        byte[] random = new byte[NONCE];
        RANDOM.nextBytes(random);
        try {
            this.certificate = certificate;
            this.issuer = new JcaX509CertificateHolder(issuer);
            this.digests = new JcaDigestCalculatorProviderBuilder().build();
            this.nonce = new DEROctetString(random).getEncoded();
        } catch (CertificateEncodingException | OperatorCreationException | IOException e) {
            throw new NoAnswer("no OCSP request can be made", e);
        }
    }

    byte[] request() throws NoAnswer {
        try {
            return new OCSPReqBuilder()
                    .addRequest(new CertificateID(
                            digests.get(CertificateID.HASH_SHA1), issuer, certificate.getSerialNumber()))
                    .setRequestExtensions(
                            new Extensions(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, nonce)))
                    .build()
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException | IOException e) {
            throw new NoAnswer("no OCSP request can be made", e);
        }
    }

    /** @throws NoAnswer when the response is not a good one to this question */
    Statement answer(byte[] response, Instant now, Duration freshness) throws NoAnswer {
        try {
            OCSPResp whole = new OCSPResp(response);
            if (whole.getStatus() != OCSPResp.SUCCESSFUL
                    || !(whole.getResponseObject() instanceof BasicOCSPResp basic)) {
                throw new NoAnswer("the OCSP responder answers with status " + whole.getStatus());
            }
            requireNonce(basic);
            OcspSigner.requireTrusted(basic, issuer, now);
            return statement(about(basic), now, freshness);
        } catch (IOException | OCSPException | IllegalArgumentException | ClassCastException e) {
            throw new NoAnswer("the OCSP response cannot be read", e);
        }
    }

    private void requireNonce(BasicOCSPResp basic) throws NoAnswer {
        Extension returned = basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (returned != null && !Arrays.equals(returned.getExtnValue().getOctets(), nonce)) {
            throw new NoAnswer("the OCSP response answers another question");
        }
    }

    private SingleResp about(BasicOCSPResp basic) throws NoAnswer, OCSPException {
        for (SingleResp single : basic.getResponses()) {
            if (single.getCertID().getSerialNumber().equals(certificate.getSerialNumber())
                    && single.getCertID().matchesIssuer(issuer, digests)) {
                return single;
            }
        }
        throw new NoAnswer("the OCSP response is about another certificate");
    }

    private static Statement statement(SingleResp single, Instant now, Duration freshness) throws NoAnswer {
        CertificateStatus status = single.getCertStatus();
        Instant revokedSince;
        if (status == CertificateStatus.GOOD) {
            revokedSince = null;
        } else if (status instanceof RevokedStatus revoked) {
            revokedSince = revoked.getRevocationTime().toInstant();
        } else {
            throw new NoAnswer("the OCSP responder does not know the certificate");
        }
        Date next = single.getNextUpdate();
        return Statement.of(
                revokedSince,
                single.getThisUpdate().toInstant(),
                next == null ? null : next.toInstant(),
                "ocsp",
                now,
                freshness);
    }
}
