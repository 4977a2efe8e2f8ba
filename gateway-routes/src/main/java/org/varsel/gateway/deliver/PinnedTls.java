package org.varsel.gateway.deliver;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts a recipient only with one of its registered certificates, and only if the usual path and name checks hold as
 * well. Refuses during the handshake, before a byte of a notice is sent.
 */
final class PinnedTls extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager path;
    private final List<X509Certificate> registered;

    PinnedTls(X509ExtendedTrustManager path, List<X509Certificate> registered) {
        this.path = path;
        this.registered = List.copyOf(registered);
    }

    private void requireRegistered(X509Certificate[] chain) throws CertificateException {
        if (chain.length == 0 || registered.stream().noneMatch(chain[0]::equals)) {
            throw new CertificateException("the recipient's certificate is not the registered one");
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        requireRegistered(chain);
        path.checkServerTrusted(chain, authType, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        requireRegistered(chain);
        path.checkServerTrusted(chain, authType, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        requireRegistered(chain);
        path.checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw clientsAreNotServed();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw clientsAreNotServed();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw clientsAreNotServed();
    }

    private static CertificateException clientsAreNotServed() {
        return new CertificateException("this side only connects to recipients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return Arrays.copyOf(path.getAcceptedIssuers(), path.getAcceptedIssuers().length);
    }
}
