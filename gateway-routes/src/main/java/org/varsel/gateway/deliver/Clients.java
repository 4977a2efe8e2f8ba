package org.varsel.gateway.deliver;

import java.io.IOException;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;
import org.varsel.gateway.certificate.Certificates;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.party.Party;

/**
 * One HTTP client a recipient, each trusting those of that recipient's registered certificates alone that are good now: when
 * one of them is revoked, its open connections are left with the client. Never follows a redirect.
 */
public final class Clients {
    private record Pinned(List<X509Certificate> certificates, HttpClient client) {}

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final KeyStore keys;
    private final char[] password;
    private final List<X509Certificate> authorities;
    private final Duration connectTimeout;
    private final Certificates judged;
    private final Clock clock;
    private final Map<String, Pinned> clients = new ConcurrentHashMap<>();

    /** @param keys holds the gateway's TLS key */
    public Clients(
            KeyStore keys,
            char[] password,
            List<X509Certificate> authorities,
            Duration connectTimeout,
            Certificates judged,
            Clock clock) {
        this.keys = keys;
        this.password = password.clone();
        this.authorities = List.copyOf(authorities);
        this.connectTimeout = connectTimeout;
        this.judged = judged;
        this.clock = clock;
    }

    /** The client for a recipient as it is registered now. */
    HttpClient to(Party recipient) {
        Instant now = clock.instant();
        List<X509Certificate> good = recipient.tls().stream()
                .filter(certificate -> judged.good(certificate, CertificateUse.TLS, now))
                .toList();
        return clients.compute(
                        recipient.id().toString(),
                        (id, known) -> known != null && known.certificates().equals(good)
                                ? known
                                : new Pinned(good, client(good)))
                .client();
    }

    private HttpClient client(List<X509Certificate> registered) {
        try {
            KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keyManagers.init(keys, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    keyManagers.getKeyManagers(), new TrustManager[] {new PinnedTls(pathCheck(), registered)}, null);
            SSLParameters parameters = context.getDefaultSSLParameters();
            parameters.setProtocols(PROTOCOLS.clone());
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            return HttpClient.newBuilder()
                    .sslContext(context)
                    .sslParameters(parameters)
                    .connectTimeout(connectTimeout)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
        } catch (GeneralSecurityException | IOException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "TLS towards a recipient cannot be set up", e);
        }
    }

    private X509ExtendedTrustManager pathCheck() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (int i = 0; i < authorities.size(); i++) {
            trusted.setCertificateEntry("authority-" + i, authorities.get(i));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(trusted);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager path) {
                return path;
            }
        }
        throw new GeneralSecurityException("no PKIX trust manager");
    }
}
