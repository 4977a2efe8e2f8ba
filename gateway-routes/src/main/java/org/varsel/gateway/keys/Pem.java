package org.varsel.gateway.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.Key;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** Certificates and private keys as PEM (RFC 7468). */
public final class Pem {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() {}

    /**
     * The certificates of a file, at least one.
     *
     * @throws UnusableKey when the file is missing or holds none
     */
    public static List<X509Certificate> certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw noCertificate(file, new CertificateException("none found"));
            }
            return found;
        } catch (NoSuchFileException e) {
            throw new UnusableKey(UnusableKey.Reason.MISSING, "The certificate file " + file + " is missing.", e);
        } catch (IOException e) {
            throw new UnusableKey(
                    UnusableKey.Reason.UNREADABLE, "The certificate file " + file + " cannot be read.", e);
        } catch (CertificateException e) {
            throw noCertificate(file, e);
        }
    }

    /** The file's one certificate; several are refused, so that nobody reads the wrong one. */
    public static X509Certificate certificate(Path file) {
        List<X509Certificate> found = certificates(file);
        if (found.size() != 1) {
            throw new UnusableKey(
                    UnusableKey.Reason.WRONG_CONTENT,
                    file + " must hold exactly one certificate, and holds " + found.size() + ".");
        }
        return found.get(0);
    }

    /** A certificate in PEM, with its last line break. */
    public static String of(X509Certificate certificate) {
        try {
            return block("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new UnusableKey(
                    UnusableKey.Reason.WRONG_CONTENT, "A certificate cannot be written in its DER form.", e);
        }
    }

    static void write(Path file, X509Certificate certificate) {
        PrivateFile.write(file, of(certificate).getBytes(StandardCharsets.US_ASCII));
    }

    /** A private key, PKCS#8 and not encrypted: for programs that cannot read a key store. */
    static void write(Path file, Key privateKey) {
        PrivateFile.write(file, block("PRIVATE KEY", privateKey.getEncoded()).getBytes(StandardCharsets.US_ASCII));
    }

    private static String block(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    private static UnusableKey noCertificate(Path file, CertificateException cause) {
        return new UnusableKey(
                UnusableKey.Reason.WRONG_CONTENT, file + " holds no certificate in PEM or DER form.", cause);
    }
}
