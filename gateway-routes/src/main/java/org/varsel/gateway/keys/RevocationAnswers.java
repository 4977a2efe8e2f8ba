package org.varsel.gateway.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * What an {@link Authority} says about its certificates: OCSP responses (RFC 6960) and its revocation list (RFC 5280),
 * signed with its own key. A certificate that it did not issue is unknown, never good.
 */
final class RevocationAnswers {
    /** How long an answer may be used: short, because its users ask again well before. */
    private static final Duration VALID = Duration.ofHours(4);

    private static final int LONGEST_NONCE = 128;

    private final SealKey own;
    private final IssuedRegister register;
    private final InstantSource clock;

    RevocationAnswers(SealKey own, IssuedRegister register, InstantSource clock) {
        this.own = own;
        this.register = register;
        this.clock = clock;
    }

    /** The DER form of the answer, which for a request that cannot be read is that it is malformed. */
    byte[] ocsp(byte[] request) {
        try {
            return answer(new OCSPReq(request)).getEncoded();
        } catch (IOException | IllegalArgumentException e) {
            return malformed();
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException e) {
            throw cannotAnswer(e);
        }
    }

    private OCSPResp answer(OCSPReq request)
            throws OCSPException, OperatorCreationException, GeneralSecurityException, IOException {
        Instant now = clock.instant();
        X509CertificateHolder issuer = new JcaX509CertificateHolder(own.certificate());
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
        Map<BigInteger, Optional<Instant>> issued = register.all();
        BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(issuer.getSubject()));
        for (Req one : request.getRequestList()) {
            CertificateID id = one.getCertID();
            boolean known = issued.containsKey(id.getSerialNumber()) && id.matchesIssuer(issuer, digests);
            Optional<Instant> since = issued.getOrDefault(id.getSerialNumber(), Optional.empty());
            CertificateStatus status = !known
                    ? new UnknownStatus()
                    : since.isEmpty()
                            ? CertificateStatus.GOOD
                            : new RevokedStatus(Date.from(since.get()), CRLReason.unspecified);
            builder.addResponse(id, status, Date.from(now), Date.from(now.plus(VALID)), null);
        }
        Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null && nonce.getExtnValue().getOctetsLength() <= LONGEST_NONCE) {
            builder.setResponseExtensions(new Extensions(nonce));
        }
        X509CertificateHolder[] chain = {issuer};
        return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, builder.build(signer(), chain, Date.from(now)));
    }

    private static byte[] malformed() {
        try {
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.MALFORMED_REQUEST, null)
                    .getEncoded();
        } catch (OCSPException | IOException e) {
            throw cannotAnswer(e);
        }
    }

    /** The revocation list as of now, DER. */
    byte[] list() {
        Instant now = clock.instant();
        try {
            X509v2CRLBuilder builder =
                    new X509v2CRLBuilder(new JcaX509CertificateHolder(own.certificate()).getSubject(), Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(VALID)));
            register.all()
                    .forEach((serial, since) ->
                            since.ifPresent(at -> builder.addCRLEntry(serial, Date.from(at), CRLReason.unspecified)));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(own.certificate()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            return builder.build(signer()).getEncoded();
        } catch (IOException | OperatorCreationException | GeneralSecurityException e) {
            throw cannotAnswer(e);
        }
    }

    private ContentSigner signer() throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(own.privateKey());
    }

    private static UnusableKey cannotAnswer(Exception cause) {
        return new UnusableKey(UnusableKey.Reason.CANNOT_WRITE, "No answer about a certificate can be made.", cause);
    }
}
