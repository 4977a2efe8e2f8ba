package org.varsel.gateway.hostile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.varsel.gateway.RunningDoors;
import org.varsel.gateway.Sending;
import org.varsel.gateway.TestHome;
import org.varsel.gateway.keys.CertificateUse;
import org.varsel.gateway.keys.Pem;
import org.varsel.gateway.keys.SealKey;

/**
 * Parties beside the usual ones, registered before the gateway starts: one of another country, and police districts whose
 * servers are not what they should be.
 */
final class HostileParties implements AutoCloseable {
    static final String FINLAND = "310000809";

    /** A recipient whose server shows what it should not. */
    enum Server {
        OF_ANOTHER("310000124"),
        EXPIRED("310000132"),
        NOT_YET_VALID("310000140"),
        UNKNOWN_AUTHORITY("310000159"),
        RSA_1024("310000167"),
        SHA_1("310000175"),
        OLD_TLS("310000183");

        final String party;

        Server(String party) {
            this.party = party;
        }
    }

    private final TestHome home;
    private final HostileKeys keys;
    private final SealKey finnish;
    private final SealKey finnishSeal;
    private final SealKey untrusted;
    private final Map<Server, RogueServer> servers = new LinkedHashMap<>();

    HostileParties(TestHome home) {
        this.home = home;
        keys = new HostileKeys(home);
        finnish = home.stranger(CertificateUse.TLS);
        finnishSeal = home.stranger(CertificateUse.SEAL);
        untrusted = home.untrusted();
        register(home, FINLAND, "police", "FI", "{mode: inbox}", "canonical-json", finnish, finnishSeal);
        district(Server.OF_ANOTHER, home.stranger(CertificateUse.TLS), home.tls(TestHome.BERGEN));
        district(Server.EXPIRED, keys.expired());
        district(Server.NOT_YET_VALID, keys.notYetValid());
        district(Server.UNKNOWN_AUTHORITY, untrusted);
        district(Server.RSA_1024, home.stranger(CertificateUse.TLS), keys.rsa(1024));
        district(Server.SHA_1, home.stranger(CertificateUse.TLS), keys.signedWithSha1());
        SealKey plain = home.stranger(CertificateUse.TLS);
        serve(Server.OLD_TLS, plain, RogueServer.ofOldTls());
    }

    HostileKeys keys() {
        return keys;
    }

    SealKey finnishSeal() {
        return finnishSeal;
    }

    SealKey untrusted() {
        return untrusted;
    }

    RogueServer server(Server which) {
        return java.util.Objects.requireNonNull(servers.get(which));
    }

    /** The same notice, of that party. */
    Sending from(String party, Sending sending) {
        return sending.envelope("source", "urn:org:iso6523:0192:" + party).document(document -> {
            ObjectNode header = document.withObject("/header");
            header.putObject("originator").put("scheme", "0192").put("value", party);
            header.putObject("sender").put("scheme", "0192").put("value", party);
        });
    }

    /** Hands in as the party of another country. */
    Observed finnishRest(Scene scene, String body) {
        return Observed.answer(
                FINLAND,
                post(
                        finnish,
                        scene.gateway().url("/api/v1/notices"),
                        "application/cloudevents+json",
                        body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same over SOAP. */
    Observed finnishSoap(Scene scene, Sending sending) {
        byte[] message = scene.sender(finnishSeal, sending, home.gatewaySeal().certificate())
                .text()
                .getBytes(StandardCharsets.UTF_8);
        return new SoapAnswers(finnishSeal)
                .observed(FINLAND, post(finnish, scene.gateway().url("/soap/v1"), "application/soap+xml", message));
    }

    HttpResponse<String> post(SealKey tls, URI url, String type, byte[] body) {
        try {
            return home.client(tls)
                    .send(
                            RunningDoors.request(url)
                                    .header("Content-Type", type)
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void district(Server which, SealKey registered) {
        district(which, registered, registered);
    }

    private void district(Server which, SealKey registered, SealKey shown) {
        serve(which, registered, RogueServer.showing(home.context(shown)));
    }

    private void serve(Server which, SealKey registered, RogueServer server) {
        servers.put(which, server);
        jsonDistrict(
                home,
                which.party,
                URI.create("https://127.0.0.1:" + server.port() + "/varsel"),
                registered,
                home.stranger(CertificateUse.SEAL));
    }

    /** A police district that wants XML. */
    static void xmlDistrict(TestHome home, String party, URI endpoint, SealKey tls, SealKey seal) {
        register(home, party, "police", "NO", pushed(endpoint), "canonical-xml", tls, seal);
    }

    /** A police district that wants JSON. */
    static void jsonDistrict(TestHome home, String party, URI endpoint, SealKey tls, SealKey seal) {
        register(home, party, "police", "NO", pushed(endpoint), "canonical-json", tls, seal);
    }

    private static String pushed(URI endpoint) {
        return "{mode: push, endpoint: \"" + endpoint + "\"}";
    }

    private static void register(
            TestHome home,
            String party,
            String role,
            String jurisdiction,
            String delivery,
            String dialect,
            SealKey tls,
            SealKey seal) {
        try {
            Files.writeString(home.parties().resolve(party + "-tls.pem"), Pem.of(tls.certificate()));
            Files.writeString(home.parties().resolve(party + "-seal.pem"), Pem.of(seal.certificate()));
            Files.writeString(
                    home.parties().resolve(party + ".yaml"),
                    """
                    party: "0192:%1$s"
                    name: Party %1$s
                    jurisdiction: %2$s
                    roles: [%3$s]
                    regime: LED
                    domain: no-datatilsynet
                    clearance: S
                    operativePowers: false
                    certificates: {tls: [%1$s-tls.pem], seal: [%1$s-seal.pem]}
                    delivery: %4$s
                    dialect: %5$s
                    """
                            .formatted(party, jurisdiction, role, delivery, dialect));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        servers.values().forEach(RogueServer::close);
    }
}
