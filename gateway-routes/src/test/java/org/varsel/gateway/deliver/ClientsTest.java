package org.varsel.gateway.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Rejected;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.decide.Deciding;
import org.varsel.gateway.keys.KeyFile;
import org.varsel.gateway.keys.PasswordFile;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.party.Party;

/** The gateway's side of a delivery over real TLS, when the recipient's certificate is taken back. */
@SuppressWarnings("NullAway.Init") // set before each test
class ClientsTest {
    private final Set<X509Certificate> revoked = ConcurrentHashMap.newKeySet();
    private HttpsServer server;
    private Clients clients;
    private Party bergen;

    @BeforeEach
    void aRecipient(@TempDir Path folder) throws Exception {
        Deciding decide = Deciding.in(folder);
        TestHome home = decide.home();
        bergen = decide.party(TestHome.BERGEN);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(home.context(home.tls(TestHome.BERGEN))));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        Path keys = home.home().resolve("keys");
        char[] password = PasswordFile.read(keys.resolve("password"));
        clients = new Clients(
                KeyFile.keyStore(keys.resolve("gateway-tls.p12"), password),
                password,
                Pem.certificates(keys.resolve("trust.pem")),
                Duration.ofSeconds(2),
                (certificate, use, at) -> {
                    if (revoked.contains(certificate)) {
                        throw new Rejected(ErrorCode.AUTHENTICATE_CERTIFICATE_REVOKED, "Revoked.");
                    }
                },
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void anOpenConnectionIsLeftWhenTheCertificateIsTakenBack() throws Exception {
        assertThat(send()).isEqualTo(200);

        revoked.addAll(bergen.tls());

        assertThatThrownBy(this::send).isInstanceOf(SSLException.class);
        revoked.clear();
        assertThat(send()).isEqualTo(200);
    }

    @Test
    void aClientIsKeptWhileNothingChanges() {
        assertThat(clients.to(bergen)).isSameAs(clients.to(bergen));
    }

    private int send() throws Exception {
        return clients.to(bergen)
                .send(
                        HttpRequest.newBuilder(URI.create("https://127.0.0.1:"
                                        + server.getAddress().getPort() + "/"))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
