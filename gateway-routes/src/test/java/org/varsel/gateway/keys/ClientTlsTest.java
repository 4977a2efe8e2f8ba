package org.varsel.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientTlsTest {
    private final Path folder;

    private Pki pki;
    private Path keys;
    private HttpsServer server;

    ClientTlsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void serverThatAsksForAClientCertificate() throws Exception {
        pki = Pki.create(folder.resolve("ca"), "Test authority", InstantSource.system());
        keys = folder.resolve("keys");
        server = serve(Holder.LOOPBACK);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void bothSidesShowTheirCertificates() throws Exception {
        HttpResponse<String> answer = get(client(pki, "pst"), "/whoami");

        assertThat(answer.body()).contains("CN=pst");
    }

    @Test
    void aServerOfAnotherAuthorityIsRefused() {
        Pki stranger = Pki.create(folder.resolve("stranger"), "Stranger", InstantSource.system());
        Path strangersKeys = folder.resolve("strangers-keys");
        stranger.gateway(strangersKeys, new Holder("0192:1", "stranger", Holder.LOOPBACK), List.of());
        HttpClient client = ClientTls.of(
                        strangersKeys.resolve("gateway-tls.p12"),
                        PasswordFile.read(strangersKeys.resolve("password")),
                        strangersKeys.resolve("trust.pem"))
                .httpClient(Duration.ofSeconds(5));

        assertThatThrownBy(() -> get(client, "/whoami")).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void aServerOfAnotherNameIsRefused() throws Exception {
        server.stop(0);
        keys = folder.resolve("elsewhere");
        server = serve(List.of("elsewhere.example"));

        assertThatThrownBy(() -> get(client(pki, "pst"), "/whoami")).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        assertThat(get(client(pki, "pst"), "/moved").statusCode()).isEqualTo(302);
    }

    @Test
    void onlyTls13And12AreSpoken() {
        SSLParameters parameters = ClientTls.of(
                        keys.resolve("gateway-tls.p12"),
                        PasswordFile.read(keys.resolve("password")),
                        keys.resolve("trust.pem"))
                .parameters();

        assertThat(parameters.getProtocols()).containsExactly("TLSv1.3", "TLSv1.2");
        assertThat(parameters.getEndpointIdentificationAlgorithm()).isEqualTo("HTTPS");
    }

    private HttpClient client(Pki authority, String name) {
        Path own = folder.resolve(name);
        PartyProfile profile = new PartyProfile("0192:310000000", name, "police", URI.create("https://127.0.0.1"));
        return authority.party(own, profile, Holder.LOOPBACK, keys).tls().httpClient(Duration.ofSeconds(5));
    }

    private HttpResponse<String> get(HttpClient client, String path) throws Exception {
        URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + path);
        return client.send(
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpsServer serve(List<String> hosts) throws Exception {
        pki.gateway(keys, new Holder("0192:1", "gateway", hosts), List.of());
        SSLContext context = ClientTls.of(
                        keys.resolve("gateway-tls.p12"),
                        PasswordFile.read(keys.resolve("password")),
                        keys.resolve("trust.pem"))
                .context();
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters mutual = getSSLContext().getDefaultSSLParameters();
                mutual.setNeedClientAuth(true);
                parameters.setSSLParameters(mutual);
            }
        });
        https.createContext("/whoami", exchange -> {
            String peer = ((HttpsExchange) exchange)
                    .getSSLSession()
                    .getPeerPrincipal()
                    .getName();
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(peer.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        https.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/whoami");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        https.start();
        return https;
    }
}
