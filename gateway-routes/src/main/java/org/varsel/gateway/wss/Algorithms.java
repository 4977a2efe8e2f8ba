package org.varsel.gateway.wss;

import java.util.Set;
import org.apache.wss4j.common.crypto.AlgorithmSuite;

/** The algorithms that are taken: SHA-256 or better, AES-GCM, ECDH-ES or RSA-OAEP without SHA-1. Everything else is refused. */
final class Algorithms {

    static final String EXCLUSIVE_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
    static final String SHA256 = Names.XENC + "sha256";
    static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    static final String RSA_PSS_SHA256 = "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1";
    static final String AES256_GCM = Names.XENC11 + "aes256-gcm";
    static final String RSA_OAEP = Names.XENC11 + "rsa-oaep";
    static final String MGF1_SHA256 = Names.XENC11 + "mgf1sha256";
    static final String KW_AES256 = Names.XENC + "kw-aes256";
    static final String ECDH_ES = Names.XENC11 + "ECDH-ES";
    static final String CONCAT_KDF = Names.XENC11 + "ConcatKDF";

    static final Set<String> SIGNATURES = Set.of(ECDSA_SHA256, RSA_SHA256, RSA_PSS_SHA256);
    static final Set<String> DIGESTS =
            Set.of(SHA256, "http://www.w3.org/2001/04/xmldsig-more#sha384", Names.XENC + "sha512");
    static final Set<String> MASKS = Set.of(MGF1_SHA256, Names.XENC11 + "mgf1sha384", Names.XENC11 + "mgf1sha512");

    /** AES-128-GCM too: it is what several policy-driven stacks choose. */
    static final Set<String> CONTENT = Set.of(AES256_GCM, Names.XENC11 + "aes128-gcm");

    private Algorithms() {}

    /** The same list for WSS4J, which checks it again while it works. */
    static AlgorithmSuite suite() {
        AlgorithmSuite suite = new AlgorithmSuite();
        SIGNATURES.forEach(suite::addSignatureMethod);
        DIGESTS.forEach(suite::addDigestAlgorithm);
        suite.addC14nAlgorithm(EXCLUSIVE_C14N);
        suite.addTransformAlgorithm(EXCLUSIVE_C14N);
        CONTENT.forEach(suite::addEncryptionMethod);
        suite.addKeyWrapAlgorithm(RSA_OAEP);
        suite.addKeyWrapAlgorithm(KW_AES256);
        suite.addKeyAgreementMethodAlgorithm(ECDH_ES);
        suite.addDerivedKeyAlgorithm(CONCAT_KDF);
        suite.setMinimumAsymmetricKeyLength(2048);
        suite.setMaximumAsymmetricKeyLength(8192);
        suite.setMinimumEllipticCurveKeyLength(256);
        suite.setMaximumEllipticCurveKeyLength(256);
        suite.setMinimumSymmetricKeyLength(128);
        suite.setMaximumSymmetricKeyLength(256);
        return suite;
    }
}
