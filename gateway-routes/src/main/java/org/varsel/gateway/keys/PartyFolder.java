package org.varsel.gateway.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything one party needs to speak with its gateway, in one folder:
 *
 * <pre>
 * party.yaml                who, in which role, where the gateway is
 * tls.p12 tls.pem tls-key.pem   mutual TLS (the PEM files for programs such as curl)
 * seal.p12 seal.pem         signing and opening
 * password                  of both key stores, one line
 * gateway-seal.pem          whom to seal to, and who signs what the gateway sends: a key on P-256
 * gateway-seal-rsa.pem      the same as an RSA key; the gateway uses the one of the party's own kind
 * trust.pem                 the authorities of the gateway's TLS certificate
 * log-keys/*.vkey           whose checkpoints to accept
 * </pre>
 *
 * @param folder where it is
 */
public record PartyFolder(Path folder) {

    public PartyProfile profile() {
        return PartyProfile.read(folder.resolve("party.yaml"));
    }

    /** The key to sign with; refused when its certificate is not valid at that time. */
    public SealKey signingKey(Instant at) {
        return KeyFile.loadValid(folder.resolve("seal.p12"), folder.resolve("password"), at);
    }

    /** The key to open with; an expired one still opens what was sealed to it. */
    public SealKey openingKey() {
        return KeyFile.load(folder.resolve("seal.p12"), PasswordFile.read(folder.resolve("password")));
    }

    /** Whom to seal to, the usual one. */
    public X509Certificate gatewaySeal() {
        return Pem.certificate(folder.resolve(Pki.P256_PEM));
    }

    /** Both of the gateway's seal certificates; the first alone in a folder that was made before there were two. */
    public List<X509Certificate> gatewaySeals() {
        Path second = folder.resolve(Pki.RSA_PEM);
        return Files.exists(second) ? List.of(gatewaySeal(), Pem.certificate(second)) : List.of(gatewaySeal());
    }

    public ClientTls tls() {
        return ClientTls.of(
                folder.resolve("tls.p12"), PasswordFile.read(folder.resolve("password")), folder.resolve("trust.pem"));
    }

    /** The gateway's certificate by thumbprint: the only signers this party accepts from it. */
    public Optional<X509Certificate> signer(String thumbprint) {
        return gatewaySeals().stream()
                .filter(certificate -> Thumbprint.of(certificate).equals(thumbprint))
                .findFirst();
    }

    /** Verifier key lines of the logs this party accepts, in the order of their file names; may be empty. */
    public List<String> logKeys() {
        List<String> lines = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder.resolve("log-keys"), "*.vkey")) {
            found.forEach(files::add);
            for (Path file : files.stream().sorted().toList()) {
                lines.add(Files.readString(file, StandardCharsets.UTF_8).strip());
            }
            return List.copyOf(lines);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UnusableKey(UnusableKey.Reason.UNREADABLE, folder.resolve("log-keys") + " cannot be read.", e);
        }
    }
}
