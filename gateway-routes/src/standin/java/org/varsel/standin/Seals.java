package org.varsel.standin;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Objects;

/** Signing with our seal, checking the gateway's, sealing to the gateway and opening what is sealed to us. */
final class Seals {
    private final Profile profile;

    Seals(Profile profile) {
        this.profile = profile;
    }

    String sign(String typ, byte[] payload) {
        try {
            JWSObject jws = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType(typ))
                            .x509CertSHA256Thumbprint(thumbprint(profile.seal()))
                            .build(),
                    new Payload(payload));
            jws.sign(new ECDSASigner(profile.sealKey()));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new StandInException("signing failed", e);
        }
    }

    /** The payload of a JWS that the gateway signed as {@code typ}; anything else is refused. */
    byte[] signedByGateway(String typ, String compact) {
        try {
            JWSObject jws = JWSObject.parse(compact);
            JWSHeader header = jws.getHeader();
            if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
                throw new StandInException("the signature is not ES256");
            }
            if (header.getType() == null || !typ.equals(header.getType().getType())) {
                throw new StandInException("the signature is not of type " + typ);
            }
            if (!Objects.equals(thumbprint(profile.gatewaySeal()), header.getX509CertSHA256Thumbprint())) {
                throw new StandInException("the signature names another certificate than the gateway's");
            }
            if (!(profile.gatewaySeal().getPublicKey() instanceof ECPublicKey key)
                    || !jws.verify(new ECDSAVerifier(key))) {
                throw new StandInException("the gateway's signature does not hold");
            }
            return jws.getPayload().toBytes();
        } catch (ParseException | JOSEException e) {
            throw new StandInException("not a signature that can be checked", e);
        }
    }

    String sealToGateway(String cty, String content) {
        try {
            if (!(profile.gatewaySeal().getPublicKey() instanceof ECPublicKey key)) {
                throw new StandInException("the gateway's seal is not an elliptic curve key");
            }
            JWEObject jwe = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                            .contentType(cty)
                            .keyID(thumbprint(profile.gatewaySeal()).toString())
                            .build(),
                    new Payload(content));
            jwe.encrypt(new ECDHEncrypter(key));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new StandInException("sealing failed", e);
        }
    }

    String open(String cty, String compact) {
        try {
            JWEObject jwe = JWEObject.parse(compact);
            JWEHeader header = jwe.getHeader();
            if (!thumbprint(profile.seal()).toString().equals(header.getKeyID())) {
                throw new StandInException("the notice is sealed to another certificate than ours");
            }
            if (!cty.equals(header.getContentType()) || header.getCompressionAlgorithm() != null) {
                throw new StandInException("the sealed content is not " + cty);
            }
            jwe.decrypt(new ECDHDecrypter(profile.sealKey()));
            return jwe.getPayload().toString();
        } catch (ParseException | JOSEException e) {
            throw new StandInException("the notice cannot be opened with our key", e);
        }
    }

    /** Digest of what one of our own receipts says; receipts are chained by it. */
    static String payloadSha256(String ownJws) {
        try {
            return HexFormat.of().formatHex(Digests.sha256(JWSObject.parse(ownJws).getPayload().toBytes()));
        } catch (ParseException e) {
            throw new StandInException("one of our own receipts cannot be read", e);
        }
    }

    static Base64URL thumbprint(X509Certificate certificate) {
        try {
            return Base64URL.encode(Digests.sha256(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new StandInException("a certificate cannot be encoded", e);
        }
    }
}
