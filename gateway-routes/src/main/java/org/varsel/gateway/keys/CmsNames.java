package org.varsel.gateway.keys;

import java.security.Provider;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The algorithms of CMS that are accepted here, and the provider that knows them. */
final class CmsNames {
    static final ASN1ObjectIdentifier SHA256 = NISTObjectIdentifiers.id_sha256;
    static final ASN1ObjectIdentifier AES256_GCM = NISTObjectIdentifiers.id_aes256_GCM;
    static final ASN1ObjectIdentifier AES256_WRAP = NISTObjectIdentifiers.id_aes256_wrap;

    /** One-pass ephemeral-static ECDH with the key derivation of ANSI X9.63 and SHA-256 (RFC 5753). */
    static final ASN1ObjectIdentifier ECDH = SECObjectIdentifiers.dhSinglePass_stdDH_sha256kdf_scheme;

    static final AlgorithmIdentifier ECDH_WITH_WRAP =
            new AlgorithmIdentifier(ECDH, new AlgorithmIdentifier(AES256_WRAP));

    static final AlgorithmIdentifier P256 =
            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, X9ObjectIdentifiers.prime256v1);

    private static final AlgorithmIdentifier SHA256_NULL = new AlgorithmIdentifier(SHA256, DERNull.INSTANCE);

    /** OAEP with SHA-256, MGF1 with SHA-256 and no label (RFC 4055). */
    static final AlgorithmIdentifier RSA_OAEP = new AlgorithmIdentifier(
            PKCSObjectIdentifiers.id_RSAES_OAEP,
            new RSAESOAEPparams(
                    SHA256_NULL,
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, SHA256_NULL),
                    RSAESOAEPparams.DEFAULT_P_SOURCE_ALGORITHM));

    private CmsNames() {}

    /** Never registered for others. */
    static Provider provider() {
        return Held.PROVIDER;
    }

    /** Made when the first CMS is. */
    private static final class Held {
        static final Provider PROVIDER = new BouncyCastleProvider();
    }
}
