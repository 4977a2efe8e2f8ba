package org.varsel.gateway.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Makes the keys of a gateway and its parties under one authority, as files for their owners alone. Never overwrites a
 * file. The authority's folder ({@code ca.p12}, {@code ca.pem}, {@code password}, the {@code register} of what it issued and
 * revoked, and {@code answers-at}, where it answers for that) is needed to issue and to answer: keep it away from the
 * gateway.
 */
public final class Pki {
    private static final String GATEWAY_ALIAS = "gateway";
    private static final String KEK_ALIAS = "kek-1";
    static final String P256_PEM = "gateway-seal.pem";
    static final String RSA_PEM = "gateway-seal-rsa.pem";

    private final Authority authority;
    private final IssuedRegister register;
    private final InstantSource clock;

    private Pki(Authority authority, IssuedRegister register, InstantSource clock) {
        this.authority = authority;
        this.register = register;
        this.clock = clock;
    }

    /** A new authority in a folder that holds none; its certificates do not say where to ask about them. */
    public static Pki create(Path folder, String name, InstantSource clock) {
        return create(folder, name, clock, null);
    }

    /**
     * A new authority in a folder that holds none.
     *
     * @param answersAt where it will answer for its certificates, http or https and ending in a slash; null for nowhere
     */
    public static Pki create(Path folder, String name, InstantSource clock, @Nullable URI answersAt) {
        Authority authority = Authority.create(name, clock.instant());
        char[] password = PasswordFile.create(folder.resolve("password"));
        SealKey own = authority.own();
        KeyFile.store(folder.resolve("ca.p12"), "ca", own.privateKey(), password, own.certificate());
        Pem.write(folder.resolve("ca.pem"), own.certificate());
        IssuedRegister register = IssuedRegister.create(folder.resolve("register"));
        if (answersAt != null) {
            PrivateFile.write(folder.resolve("answers-at"), (answersAt + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        return new Pki(new Authority(own, answersAt), register, clock);
    }

    /** The authority that {@link #create} wrote. */
    public static Pki open(Path folder, InstantSource clock) {
        SealKey own = KeyFile.loadValid(folder.resolve("ca.p12"), folder.resolve("password"), clock.instant());
        return new Pki(
                new Authority(own, answersAt(folder.resolve("answers-at"))),
                IssuedRegister.open(folder.resolve("register")),
                clock);
    }

    private static @Nullable URI answersAt(Path file) {
        try {
            return Files.exists(file)
                    ? URI.create(
                            Files.readString(file, StandardCharsets.US_ASCII).strip())
                    : null;
        } catch (IOException e) {
            throw new UnusableKey(UnusableKey.Reason.UNREADABLE, file + " cannot be read.", e);
        }
    }

    public X509Certificate authority() {
        return authority.certificate();
    }

    /** A new key with its certificate, in memory alone. */
    public SealKey issue(Holder holder, CertificateUse use) {
        return issue(holder, use, KeyKind.P256);
    }

    /** As {@link #issue(Holder, CertificateUse)}, for a key of that kind. */
    public SealKey issue(Holder holder, CertificateUse use, KeyKind kind) {
        SealKey issued = authority.issue(holder, use, kind, clock.instant());
        X509Certificate certificate = issued.certificate();
        register.issued(
                certificate.getSerialNumber(),
                certificate.getSubjectX500Principal().getName(),
                clock.instant());
        return issued;
    }

    /**
     * Takes back a certificate that this authority issued, for good.
     *
     * @throws UnusableKey when it issued none with that serial number
     */
    public void revoke(BigInteger serial) {
        register.revoked(serial, clock.instant());
    }

    /** The answer to an OCSP request, both DER. */
    public byte[] ocsp(byte[] request) {
        return answers().ocsp(request);
    }

    /** The revocation list as of now, DER. */
    public byte[] revocationList() {
        return answers().list();
    }

    private RevocationAnswers answers() {
        return new RevocationAnswers(authority.own(), register, clock);
    }

    /**
     * Writes the folder {@code keys} of a gateway's home: TLS key, two seal keys, the key-encryption key, a key for each log,
     * the trusted authority and the password; and beside them what parties need ({@code gateway-seal.pem},
     * {@code gateway-seal-rsa.pem}, {@code log-<domain>.vkey}).
     */
    public void gateway(Path keys, Holder holder, List<LogOrigin> logs) {
        char[] password = PasswordFile.create(keys.resolve("password"));
        SealKey tls = issue(holder, CertificateUse.TLS);
        store(keys.resolve("gateway-tls.p12"), GATEWAY_ALIAS, tls, password);
        Pem.write(keys.resolve("gateway-tls.pem"), tls.certificate());
        SealKey seal = issue(holder, CertificateUse.SEAL);
        store(keys.resolve(GatewaySeals.P256_FILE), GATEWAY_ALIAS, seal, password);
        Pem.write(keys.resolve(P256_PEM), seal.certificate());
        writeRsaSeal(keys, holder, password);
        Pem.write(keys.resolve("trust.pem"), authority());
        SecretKey kek = newKek();
        KeyFile.write(
                keys.resolve("kek.p12"),
                password,
                store -> store.setEntry(
                        KEK_ALIAS, new KeyStore.SecretKeyEntry(kek), new KeyStore.PasswordProtection(password)));
        logs.forEach(log -> LogKey.create(keys, log));
    }

    /** Adds the RSA seal key to the folder of a gateway that was made before there were two. */
    public void addRsaSeal(Path keys, Holder holder) {
        writeRsaSeal(keys, holder, PasswordFile.read(keys.resolve("password")));
    }

    private void writeRsaSeal(Path keys, Holder holder, char[] password) {
        SealKey seal = issue(holder, CertificateUse.SEAL, KeyKind.RSA);
        store(keys.resolve(GatewaySeals.RSA_FILE), GATEWAY_ALIAS, seal, password);
        Pem.write(keys.resolve(RSA_PEM), seal.certificate());
    }

    /** As {@link #party(Path, PartyProfile, KeyKind, List, Path)}, with a seal key of the usual kind. */
    public PartyFolder party(Path folder, PartyProfile profile, List<String> hosts, Path gatewayKeys) {
        return party(folder, profile, KeyKind.P256, hosts, gatewayKeys);
    }

    /** Writes a {@link PartyFolder}; the gateway's public parts are copied from its folder {@code keys}. */
    public PartyFolder party(
            Path folder, PartyProfile profile, KeyKind sealKind, List<String> hosts, Path gatewayKeys) {
        Holder holder = new Holder(profile.party(), profile.name(), hosts);
        X509Certificate gatewaySeal = Pem.certificate(gatewayKeys.resolve(P256_PEM));
        X509Certificate gatewayRsaSeal = Pem.certificate(gatewayKeys.resolve(RSA_PEM));
        char[] password = PasswordFile.create(folder.resolve("password"));
        profile.write(folder.resolve("party.yaml"));
        SealKey tls = issue(holder, CertificateUse.TLS);
        SealKey seal = issue(holder, CertificateUse.SEAL, sealKind);
        store(folder.resolve("tls.p12"), "party", tls, password);
        store(folder.resolve("seal.p12"), "party", seal, password);
        Pem.write(folder.resolve("tls.pem"), tls.certificate());
        Pem.write(folder.resolve("tls-key.pem"), tls.privateKey());
        Pem.write(folder.resolve("seal.pem"), seal.certificate());
        Pem.write(folder.resolve(P256_PEM), gatewaySeal);
        Pem.write(folder.resolve(RSA_PEM), gatewayRsaSeal);
        Pem.write(folder.resolve("trust.pem"), authority());
        copyLogKeys(gatewayKeys, folder.resolve("log-keys"));
        return new PartyFolder(folder);
    }

    private void store(Path file, String alias, SealKey key, char[] password) {
        KeyFile.store(file, alias, key.privateKey(), password, key.certificate(), authority());
    }

    private static void copyLogKeys(Path from, Path to) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from, "log-*.vkey")) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName()).substring("log-".length());
                PrivateFile.write(to.resolve(name), Files.readAllBytes(file));
            }
        } catch (NoSuchFileException e) {
            throw new UnusableKey(UnusableKey.Reason.MISSING, from + " is missing.", e);
        } catch (IOException e) {
            throw new UnusableKey(UnusableKey.Reason.UNREADABLE, from + " cannot be read.", e);
        }
    }

    private static SecretKey newKek() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new UnusableKey(UnusableKey.Reason.CANNOT_WRITE, "A key-encryption key cannot be made.", e);
        }
    }
}
