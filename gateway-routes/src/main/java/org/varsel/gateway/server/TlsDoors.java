package org.varsel.gateway.server;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.varsel.gateway.keys.Thumbprint;

/**
 * TLS of the doors: 1.3, or 1.2 with forward secrecy and an AEAD suite; nothing older, and no other suite. On the
 * agencies' door a client certificate of a trusted authority is required; which party it belongs to is decided later.
 */
final class TlsDoors {

    /** RFC 9325 section 4.2, and the suites of TLS 1.3. */
    static final List<String> SUITES = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private static final String PROTOCOLS = "TLSv1.2+TLSv1.3";

    private final KeyStore own;
    private final String password;
    private final List<X509Certificate> authorities;

    TlsDoors(KeyStore own, char[] password, List<X509Certificate> authorities) {
        this.own = own;
        this.password = new String(password);
        this.authorities = List.copyOf(authorities);
    }

    /** Only who holds a certificate of a trusted authority gets past the handshake. */
    void mutual(Connector connector) {
        SSLHostConfig config = serverOnly();
        config.setTrustStore(trust());
        config.setCertificateVerification("required");
        open(connector, config);
    }

    /** The server shows its certificate and asks for none. */
    void plain(Connector connector) {
        open(connector, serverOnly());
    }

    private SSLHostConfig serverOnly() {
        SSLHostConfig config = new SSLHostConfig();
        config.setSslProtocol("TLS");
        config.setProtocols(PROTOCOLS);
        config.setCiphers(String.join(":", SUITES));
        config.setHonorCipherOrder(true);
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(config, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystore(own);
        certificate.setCertificateKeystorePassword(password);
        certificate.setCertificateKeyPassword(password);
        config.addCertificate(certificate);
        return config;
    }

    private static void open(Connector connector, SSLHostConfig config) {
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        connector.addSslHostConfig(config);
    }

    private KeyStore trust() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (X509Certificate authority : authorities) {
                store.setCertificateEntry(Thumbprint.of(authority), authority);
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new TlsUnusable("The trusted authorities cannot be held in a key store.", e);
        }
    }
}
