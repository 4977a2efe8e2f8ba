package org.varsel.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.Holder;
import org.varsel.gateway.keys.KeyFile;
import org.varsel.gateway.keys.PasswordFile;
import org.varsel.gateway.keys.Pki;
import org.varsel.gateway.keys.SealKey;

class RevocationListTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final URI HERE = URI.create("http://ca.example/crl");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Pki pki;
    private final Pki other;
    private final SealKey authority;
    private final X509Certificate party;

    RevocationListTest(@TempDir Path folder) {
        pki = Pki.create(folder.resolve("ca"), "Authority", () -> NOW, URI.create("http://ca.example/"));
        other = Pki.create(folder.resolve("other"), "Authority", () -> NOW);
        authority = KeyFile.load(folder.resolve("ca/ca.p12"), PasswordFile.read(folder.resolve("ca/password")));
        party = pki.issue(new Holder("0192:310000000", "Party", Holder.LOOPBACK), CertificateUse.TLS)
                .certificate();
    }

    @Test
    void whatTheAuthorityTookBackIsOnItsList() throws Exception {
        assertThat(about(pki.revocationList()).revoked()).isFalse();

        pki.revoke(party.getSerialNumber());

        assertThat(about(pki.revocationList()).revokedSince()).isEqualTo(NOW);
    }

    @Test
    void theListOfAnotherAuthorityIsNone() {
        refused(other.revocationList(), "not signed by the issuer");
    }

    @Test
    void aChangedListIsNone() {
        byte[] list = pki.revocationList();
        list[list.length - 5] ^= 1;

        assertThatThrownBy(() -> about(list)).isInstanceOf(NoAnswer.class);
    }

    @Test
    void aStaleListAndOneWithoutAnEndAreNone() throws Exception {
        refused(list(NOW.minus(HOUR), NOW, "SHA256withECDSA", null, null), "stale");
        refused(list(NOW, null, "SHA256withECDSA", null, null), "does not say when the next");
    }

    @Test
    void aWeaklySignedListIsNone() throws Exception {
        refused(list(NOW, NOW.plus(HOUR), "SHA1withECDSA", null, null), "weak");
    }

    @Test
    void aDeltaListIsNone() throws Exception {
        refused(
                list(
                        NOW,
                        NOW.plus(HOUR),
                        "SHA256withECDSA",
                        Extension.deltaCRLIndicator,
                        new CRLNumber(BigInteger.ONE)),
                "not a whole list");
    }

    @Test
    void aPartOfTheListsCountsOnlyWhenItIsThePartThatIsPointedTo() throws Exception {
        assertThat(about(part(HERE.toString(), false, false)).revoked()).isFalse();
        refused(part("http://ca.example/crl2", false, false), "not a whole list");
        refused(part(HERE.toString(), true, false), "of another kind");
        refused(part(HERE.toString(), false, true), "not a whole list");
    }

    private Statement about(byte[] list) throws NoAnswer {
        return RevocationList.read(list, pki.authority(), HERE).about(party, NOW, HOUR);
    }

    private void refused(byte[] list, String why) {
        assertThatThrownBy(() -> about(list)).isInstanceOf(NoAnswer.class).hasMessageContaining(why);
    }

    private byte[] part(String name, boolean authoritiesOnly, boolean indirect) throws Exception {
        GeneralNames names = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, name));
        return list(
                NOW,
                NOW.plus(HOUR),
                "SHA256withECDSA",
                Extension.issuingDistributionPoint,
                new IssuingDistributionPoint(
                        new DistributionPointName(names), false, authoritiesOnly, null, indirect, false));
    }

    private byte[] list(
            Instant made,
            @Nullable Instant next,
            String algorithm,
            @Nullable ASN1ObjectIdentifier extension,
            @Nullable ASN1Encodable value)
            throws IOException, OperatorCreationException, java.security.GeneralSecurityException {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(
                new JcaX509CertificateHolder(authority.certificate()).getSubject(), Date.from(made));
        if (next != null) {
            builder.setNextUpdate(Date.from(next));
        }
        if (extension != null && value != null) {
            builder.addExtension(extension, true, value);
        }
        return builder.build(new JcaContentSignerBuilder(algorithm).build(authority.privateKey()))
                .getEncoded();
    }
}
