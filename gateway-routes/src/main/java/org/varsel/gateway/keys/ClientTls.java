package org.varsel.gateway.keys;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/**
 * The client's side of mutual TLS: our certificate, the authorities we trust and no others, TLS 1.3 or 1.2, the host
 * name checked. Never follows a redirect: a notice goes to the registered address or nowhere.
 *
 * @param context keys and trust
 */
public record ClientTls(SSLContext context) {
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    /** With the key store's one key, and the certificates of the trust file as the only authorities. */
    public static ClientTls of(Path keyStore, char[] password, Path trust) {
        KeyFile.load(keyStore, password);
        return of(KeyFile.keyStore(keyStore, password), password, Pem.certificates(trust));
    }

    static ClientTls of(KeyStore keys, char[] password, List<X509Certificate> authorities) {
        try {
            KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keyManagers.init(keys, password);

            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            for (X509Certificate authority : authorities) {
                trusted.setCertificateEntry(Thumbprint.of(authority), authority);
            }
            TrustManagerFactory trustManagers = TrustManagerFactory.getInstance("PKIX");
            trustManagers.init(trusted);

            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
            return new ClientTls(context);
        } catch (GeneralSecurityException | IOException e) {
            throw new UnusableKey(
                    UnusableKey.Reason.KEY_NOT_ALLOWED, "TLS cannot be set up with this key and trust.", e);
        }
    }

    /** Protocols and host name check; a fresh copy each time. */
    public SSLParameters parameters() {
        SSLParameters parameters = context.getDefaultSSLParameters();
        parameters.setProtocols(PROTOCOLS.clone());
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }

    /** A client with these keys; the caller bounds each request's time and the size of each answer. */
    public HttpClient httpClient(Duration connectTimeout) {
        return HttpClient.newBuilder()
                .sslContext(context)
                .sslParameters(parameters())
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }
}
