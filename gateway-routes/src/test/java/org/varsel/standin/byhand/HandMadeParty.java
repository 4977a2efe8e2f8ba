package org.varsel.standin.byhand;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Writes a party's folder as the demo does. */
public final class HandMadeParty {
    private static final char[] PASSWORD = "for tests only".toCharArray();

    private HandMadeParty() {}

    public static Path write(
            Path dir,
            String party,
            String role,
            String gateway,
            HandMadeKeys.Issued tls,
            HandMadeKeys.Issued seal,
            X509Certificate gatewaySeal,
            X509Certificate authority,
            HandMadeLog log) {
        try {
            Files.createDirectories(dir.resolve("log-keys"));
            Files.writeString(
                    dir.resolve("party.yaml"),
                    "party: \"" + party + "\"\nname: Test\nrole: " + role + "\ngateway: \"" + gateway + "\"\n");
            Files.writeString(dir.resolve("password"), new String(PASSWORD) + "\n");
            keyStore(dir.resolve("tls.p12"), tls, authority);
            keyStore(dir.resolve("seal.p12"), seal, authority);
            Files.writeString(dir.resolve("gateway-seal.pem"), pem(gatewaySeal));
            Files.writeString(dir.resolve("trust.pem"), pem(authority));
            Files.writeString(dir.resolve("log-keys/no-test.vkey"), log.verifierKey() + "\n");
            return dir;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError("a test party could not be written", e);
        }
    }

    private static void keyStore(Path file, HandMadeKeys.Issued issued, X509Certificate authority)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "party", issued.keys().getPrivate(), PASSWORD, new Certificate[] {issued.certificate(), authority});
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
    }

    private static String pem(X509Certificate certificate) throws CertificateEncodingException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
