package org.varsel.gateway.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.varsel.gateway.keys.Holder;
import org.varsel.gateway.keys.LogOrigin;
import org.varsel.gateway.keys.PartyFolder;
import org.varsel.gateway.keys.PartyProfile;
import org.varsel.gateway.keys.Pki;

/** A gateway's home with one log, a prison that sends and a municipality that receives. */
record CrashHome(Path root, int port) {
    static final String PRISON = "310000205";
    static final String BERGEN = "310000302";
    private static final LogOrigin LOG = new LogOrigin("no-datatilsynet", "varsel.example/no-datatilsynet");

    static CrashHome in(Path root) throws IOException {
        CrashHome home = new CrashHome(root, FreePorts.base(0, 1, 2, 3));
        Pki pki = Pki.create(root.resolve("ca"), "Test authority", InstantSource.system());
        pki.gateway(
                home.gateway().resolve("keys"),
                new Holder("0192:310000604", "Varsel gateway (test)", Holder.LOOPBACK),
                List.of(LOG));
        home.register(pki, PRISON, "prison", "regime: LED\nclearance: R\n", "{mode: inbox}");
        home.register(
                pki,
                BERGEN,
                "municipality.social_services",
                "regime: GDPR\nclearance: UNCLASSIFIED\nmunicipality: \"4601\"\n",
                "{mode: push, endpoint: \"https://127.0.0.1:" + home.recipientPort() + "/varsel\"}");
        Files.writeString(home.gateway().resolve("varsel.yaml"), home.configuration());
        return home;
    }

    Path gateway() {
        return root.resolve("gateway");
    }

    /** Where the gateway's processes print, one after another. */
    Path printed() {
        return root.resolve("gateway.txt");
    }

    URI health() {
        return URI.create("http://127.0.0.1:" + (port + 2) + "/actuator/health");
    }

    int recipientPort() {
        return port + 3;
    }

    PartyFolder party(String org) {
        return new PartyFolder(root.resolve(org));
    }

    Path received() {
        return root.resolve("received");
    }

    /** The exported log. */
    Path log() {
        return gateway().resolve("log").resolve(LOG.domain());
    }

    /** The key of the log as the municipality got it. */
    Path logKey() {
        return party(BERGEN).folder().resolve("log-keys").resolve(LOG.domain() + ".vkey");
    }

    /** The last checkpoint that the gateway signed. */
    String secondPlace() throws IOException {
        return Files.readString(gateway().resolve("second").resolve(LOG.domain() + ".checkpoint"));
    }

    private void register(Pki pki, String org, String role, String more, String delivery) throws IOException {
        String id = "0192:" + org;
        PartyProfile profile = new PartyProfile(id, "Party " + org, role, URI.create("https://127.0.0.1:" + port));
        Path folder = pki.party(
                        root.resolve(org), profile, Holder.LOOPBACK, gateway().resolve("keys"))
                .folder();
        Path parties = Files.createDirectories(gateway().resolve("parties"));
        for (String use : List.of("tls", "seal")) {
            Files.copy(folder.resolve(use + ".pem"), parties.resolve(org + "-" + use + ".pem"));
        }
        Files.writeString(
                parties.resolve(org + ".yaml"),
                """
                party: "%1$s"
                name: Party %2$s
                jurisdiction: NO
                roles: [%3$s]
                %4$sdomain: %5$s
                operativePowers: false
                certificates: {tls: [%2$s-tls.pem], seal: [%2$s-seal.pem]}
                delivery: %6$s
                dialect: canonical-json
                """
                        .formatted(id, org, role, more, LOG.domain(), delivery));
    }

    private String configuration() {
        return """
                varsel:
                  bind: 127.0.0.1
                  ports: {agencies: %d, desk: %d, management: %d}
                  log:
                    domains:
                      - {name: %s, origin: %s, authority: Datatilsynet}
                  policies: {profile: demo}
                  certificates: {without-pointers: accept}
                  limits: {concurrency: 64}
                  delivery: {poll: 50ms, first-retry: 100ms, longest-retry: 1s}
                """
                .formatted(port, port + 1, port + 2, LOG.domain(), LOG.origin());
    }
}
