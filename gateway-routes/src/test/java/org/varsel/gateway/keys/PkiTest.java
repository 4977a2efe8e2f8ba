package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.varsel.gateway.keys.Given.NOW;
import static org.varsel.gateway.keys.Given.PST;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.spec.EncodedKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PkiTest {
    private static final LogOrigin LOG = new LogOrigin("no-eos", "varsel.example/no-eos");
    private static final PartyProfile PROFILE = new PartyProfile(
            "0192:310000000", "Sikkerhetstjenesten (demo)", "security_service", URI.create("https://127.0.0.1:8443"));

    private final Path folder;

    private Pki pki;

    PkiTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void authority() {
        pki = Pki.create(folder.resolve("ca"), "Test authority", () -> NOW);
    }

    @Test
    void whatItIssuesChainsToTheAuthority() throws Exception {
        for (CertificateUse use : CertificateUse.values()) {
            chains(pki.issue(PST, use).certificate(), pki.authority());
        }
    }

    @Test
    void anotherAuthorityOfTheSameNameDoesNotVouch() {
        Pki other = Pki.create(folder.resolve("other"), "Test authority", () -> NOW);
        X509Certificate certificate = pki.issue(PST, CertificateUse.TLS).certificate();

        assertThatThrownBy(() -> chains(certificate, other.authority())).isInstanceOf(CertPathValidatorException.class);
        assertThat(other.authority().getSubjectX500Principal())
                .isNotEqualTo(pki.authority().getSubjectX500Principal());
    }

    @Test
    void tlsCertificateIsForServerAndClientOnLoopback() throws Exception {
        X509Certificate tls = pki.issue(PST, CertificateUse.TLS).certificate();

        assertThat(tls.getExtendedKeyUsage()).containsExactlyInAnyOrder("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
        assertThat(tls.getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(List.of(7, "127.0.0.1"), List.of(2, "localhost"));
        assertThat(usage(tls)).containsExactly(0);
        assertThat(tls.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void sealCertificateSignsAndAgreesOnKeysAndIsNoUseForTls() throws Exception {
        X509Certificate seal = pki.issue(PST, CertificateUse.SEAL).certificate();

        assertThat(usage(seal)).containsExactly(0, 4);
        assertThat(seal.getExtendedKeyUsage()).isNull();
        assertThat(seal.getSubjectAlternativeNames()).isNull();
        assertThat(KeyRules.isP256(seal.getPublicKey())).isTrue();
        assertThat(seal.getSubjectX500Principal().getName()).contains("CN=Sikkerhetstjenesten (demo)");
    }

    @Test
    void serialsAreOf128BitsAndNeverTheSame() {
        List<BigInteger> serials = Stream.generate(() -> pki.issue(PST, CertificateUse.SEAL))
                .limit(20)
                .map(key -> key.certificate().getSerialNumber())
                .toList();

        assertThat(serials)
                .doesNotHaveDuplicates()
                .allMatch(serial -> serial.bitLength() == 128 && serial.signum() > 0);
    }

    @Test
    void validityIsSaneAndNeverOutlivesTheAuthority() {
        X509Certificate tls = pki.issue(PST, CertificateUse.TLS).certificate();
        Pki late = Pki.open(folder.resolve("ca"), () -> NOW.plus(Duration.ofDays(3600)));
        X509Certificate lateSeal = late.issue(PST, CertificateUse.SEAL).certificate();

        assertThat(tls.getNotBefore().toInstant()).isBefore(NOW).isAfter(NOW.minus(Duration.ofHours(1)));
        assertThat(tls.getNotAfter().toInstant()).isEqualTo(NOW.plus(Duration.ofDays(398)));
        assertThat(lateSeal.getNotAfter()).isEqualTo(pki.authority().getNotAfter());
    }

    @Test
    void anAuthorityThatIsReadBackIssuesUnderTheSameCertificate() throws Exception {
        Pki again = Pki.open(folder.resolve("ca"), () -> NOW);

        chains(again.issue(PST, CertificateUse.SEAL).certificate(), pki.authority());
    }

    @Test
    void anExpiredAuthorityIsNamed() {
        Instant later = NOW.plus(Duration.ofDays(4000));

        assertThatThrownBy(() -> Pki.open(folder.resolve("ca"), () -> later))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("expired");
    }

    @Test
    void everyFileIsForItsOwnerAlone() throws Exception {
        Path keys = gateway();
        pki.party(folder.resolve("pst"), PROFILE, Holder.LOOPBACK, keys);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void gatewayFolderHoldsWhatTheGatewayNeeds() throws Exception {
        Path keys = gateway();

        assertThat(names(keys))
                .containsExactlyInAnyOrder(
                        "gateway-tls.p12",
                        "gateway-seal.p12",
                        "gateway-tls.pem",
                        "gateway-seal.pem",
                        "gateway-seal-rsa.p12",
                        "gateway-seal-rsa.pem",
                        "kek.p12",
                        "log-no-eos.p8",
                        "log-no-eos.vkey",
                        "trust.pem",
                        "password");
        char[] password = PasswordFile.read(keys.resolve("password"));
        assertThat(KeyFile.keyStore(keys.resolve("kek.p12"), password).getKey("kek-1", password))
                .isInstanceOfSatisfying(
                        SecretKey.class, kek -> assertThat(kek.getEncoded()).hasSize(32));
        assertThat(KeyFile.keyStore(keys.resolve("gateway-tls.p12"), password).getCertificateChain("gateway"))
                .hasSize(2);
    }

    @Test
    void partyFolderHoldsWhatAPartyNeeds() {
        PartyFolder party = pki.party(folder.resolve("pst"), PROFILE, Holder.LOOPBACK, gateway());

        assertThat(names(party.folder()))
                .containsExactlyInAnyOrder(
                        "party.yaml",
                        "tls.p12",
                        "tls.pem",
                        "tls-key.pem",
                        "seal.p12",
                        "seal.pem",
                        "password",
                        "gateway-seal.pem",
                        "gateway-seal-rsa.pem",
                        "trust.pem",
                        "log-keys");
        assertThat(names(party.folder().resolve("log-keys"))).containsExactly("no-eos.vkey");
        assertThat(party.profile()).isEqualTo(PROFILE);
        assertThat(party.signingKey(NOW).certificate())
                .isEqualTo(Pem.certificate(party.folder().resolve("seal.pem")));
        assertThat(party.logKeys()).singleElement().asString().startsWith("varsel.example/no-eos+");
        assertThat(party.signer(Thumbprint.of(party.gatewaySeal()))).contains(party.gatewaySeal());
        assertThat(party.signer("another")).isEmpty();
    }

    @Test
    void nothingIsEverOverwritten() {
        assertThatThrownBy(() -> Pki.create(folder.resolve("ca"), "Again", () -> NOW))
                .asInstanceOf(type(UnusableKey.class))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(UnusableKey.Reason.EXISTS))
                .extracting(Throwable::getMessage)
                .asString()
                .contains("exists already", "password");
    }

    @Test
    void verifierKeyLineMatchesTheKeyThatSigns() throws Exception {
        Path keys = gateway();
        String line = Files.readString(keys.resolve("log-no-eos.vkey"), StandardCharsets.US_ASCII)
                .strip();
        String[] parts = line.split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(parts[2]);

        byte[] signature = signed(privateKey(keys.resolve("log-no-eos.p8")), parts[0]);

        assertThat(typed).hasSize(33).startsWith(1);
        assertThat(parts[1]).isEqualTo(keyId(parts[0], typed));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(spki(typed)));
        verifier.update(parts[0].getBytes(StandardCharsets.UTF_8));
        assertThat(verifier.verify(signature)).isTrue();
    }

    private Path gateway() {
        Path keys = folder.resolve("home/keys");
        pki.gateway(keys, new Holder("0192:310000999", "Gateway (test)", Holder.LOOPBACK), List.of(LOG));
        return keys;
    }

    private static void chains(X509Certificate certificate, X509Certificate authority) throws Exception {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(NOW));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)), parameters);
    }

    private static List<Integer> usage(X509Certificate certificate) {
        boolean[] bits = certificate.getKeyUsage();
        return Stream.iterate(0, bit -> bit + 1)
                .limit(bits.length)
                .filter(bit -> bits[bit])
                .toList();
    }

    private static List<String> names(Path folder) {
        return Arrays.asList(folder.toFile().list());
    }

    private static PrivateKey privateKey(Path pem) throws Exception {
        String body = Files.readString(pem, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }

    private static byte[] signed(PrivateKey key, String text) throws Exception {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(key);
        signer.update(text.getBytes(StandardCharsets.UTF_8));
        return signer.sign();
    }

    private static EncodedKeySpec spki(byte[] typed) {
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + 32);
        System.arraycopy(typed, 1, encoded, prefix.length, 32);
        return new X509EncodedKeySpec(encoded);
    }

    private static String keyId(String name, byte[] typed) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(typed);
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), 4));
    }
}
