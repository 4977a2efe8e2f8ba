package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

class CertificateRulesTest {

    @Test
    void whatTheAuthorityIssuesFitsItsUseAndNotTheOther() {
        assertThat(CertificateRules.problem(Given.PST_TLS.certificate(), CertificateUse.TLS))
                .isEmpty();
        assertThat(CertificateRules.problem(Given.PST_SEAL.certificate(), CertificateUse.SEAL))
                .isEmpty();
        assertThat(CertificateRules.problem(Given.PST_TLS.certificate(), CertificateUse.SEAL))
                .hasValueSatisfying(why -> assertThat(why).contains("keyAgreement"));
    }

    @Test
    void strongRsaFitsBothAndWeakRsaNone() {
        assertThat(CertificateRules.problem(Given.rsa(2048).certificate(), CertificateUse.SEAL))
                .isEmpty();
        assertThat(CertificateRules.problem(Given.rsa(2048).certificate(), CertificateUse.TLS))
                .isEmpty();
        for (CertificateUse use : CertificateUse.values()) {
            assertThat(CertificateRules.problem(Given.rsa(1024).certificate(), use))
                    .hasValueSatisfying(why -> assertThat(why).contains("weak"));
        }
    }

    @Test
    void p384IsForTlsAlone() {
        assertThat(CertificateRules.problem(Given.p384().certificate(), CertificateUse.TLS))
                .isEmpty();
        assertThat(CertificateRules.problem(Given.p384().certificate(), CertificateUse.SEAL))
                .isPresent();
    }

    @Test
    void aKeyThatMayNotSignIsForNothing() {
        for (CertificateUse use : CertificateUse.values()) {
            assertThat(CertificateRules.problem(Given.agreementOnly().certificate(), use))
                    .hasValueSatisfying(why -> assertThat(why).contains("digitalSignature"));
        }
    }

    @Test
    void anAuthoritysCertificateIsNoPartys() {
        assertThat(CertificateRules.problem(Given.AUTHORITY.certificate(), CertificateUse.TLS))
                .hasValueSatisfying(why -> assertThat(why).contains("authority"));
    }

    @Test
    void sha1UnderACertificateIsRefused() throws Exception {
        for (String algorithm : new String[] {"SHA1withRSA", "MD5withRSA", "SHA1withRSAandMGF1"}) {
            assertThat(CertificateRules.problem(rsa(algorithm, KeyPurposeId.id_kp_clientAuth), CertificateUse.TLS))
                    .as(algorithm)
                    .hasValueSatisfying(why -> assertThat(why).contains("SHA-256"));
        }
        for (String algorithm : new String[] {"SHA384withRSA", "SHA256withRSAandMGF1"}) {
            assertThat(CertificateRules.problem(rsa(algorithm, KeyPurposeId.id_kp_clientAuth), CertificateUse.TLS))
                    .as(algorithm)
                    .isEmpty();
        }
    }

    @Test
    void anExtendedKeyUsageForSomethingElseIsRefusedForTls() throws Exception {
        assertThat(CertificateRules.problem(rsa("SHA256withRSA", KeyPurposeId.id_kp_codeSigning), CertificateUse.TLS))
                .hasValueSatisfying(why -> assertThat(why).contains("extended key usage"));
        assertThat(CertificateRules.problem(rsa("SHA256withRSA", KeyPurposeId.id_kp_serverAuth), CertificateUse.TLS))
                .isEmpty();
    }

    private static X509Certificate rsa(String algorithm, KeyPurposeId purpose) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Somebody");
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                java.math.BigInteger.TEN,
                                Date.from(Given.NOW),
                                Date.from(Given.NOW.plusSeconds(1000)),
                                name,
                                pair.getPublic())
                        .addExtension(
                                Extension.keyUsage,
                                true,
                                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment))
                        .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose))
                        .build(new JcaContentSignerBuilder(algorithm)
                                .setProvider(new org.bouncycastle.jce.provider.BouncyCastleProvider())
                                .build(pair.getPrivate())));
    }
}
