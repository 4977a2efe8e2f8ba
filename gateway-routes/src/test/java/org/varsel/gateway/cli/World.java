package org.varsel.gateway.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.varsel.gateway.keys.Holder;
import org.varsel.gateway.keys.KeyFile;
import org.varsel.gateway.keys.LogOrigin;
import org.varsel.gateway.keys.PartyFolder;
import org.varsel.gateway.keys.PartyProfile;
import org.varsel.gateway.keys.PasswordFile;
import org.varsel.gateway.keys.Pki;
import org.varsel.gateway.keys.SealKey;
import org.varsel.schemas.json.StrictJson;

/** An authority, a gateway's keys and parties, in a folder of the test. */
final class World {
    static final LogOrigin LOG = new LogOrigin("no-eos", "varsel.example/no-eos");
    private static final Path EXAMPLES = Path.of("..", "schemas", "examples");

    private final Path folder;
    private final Pki pki;

    World(Path folder) {
        this.folder = folder;
        this.pki = Pki.create(folder.resolve("ca"), "Test authority", InstantSource.system());
        pki.gateway(
                gatewayKeys(), new Holder("0192:310000604", "Varsel gateway (test)", Holder.LOOPBACK), List.of(LOG));
    }

    Path gatewayKeys() {
        return folder.resolve("home/keys");
    }

    SealKey gatewaySeal() {
        return KeyFile.loadValid(
                gatewayKeys().resolve("gateway-seal.p12"), gatewayKeys().resolve("password"), Instant.now());
    }

    char[] gatewayPassword() {
        return PasswordFile.read(gatewayKeys().resolve("password"));
    }

    PartyFolder pst(URI gateway) {
        return party(
                "pst", new PartyProfile("0192:310000000", "Sikkerhetstjenesten (demo)", "security_service", gateway));
    }

    PartyFolder pst() {
        return pst(URI.create("https://127.0.0.1:9"));
    }

    PartyFolder police() {
        return party(
                "police",
                new PartyProfile(
                        "0192:310000108", "Vest politidistrikt (demo)", "police", URI.create("https://127.0.0.1:9")));
    }

    private PartyFolder party(String name, PartyProfile profile) {
        return pki.party(folder.resolve(name), profile, Holder.LOOPBACK, gatewayKeys());
    }

    /** The example that everything accepts, a notice of PST's. */
    static Path notice() {
        return EXAMPLES.resolve("returnee.notified/ok.json");
    }

    static ObjectNode receipt(String name) throws IOException {
        return (ObjectNode)
                StrictJson.parse(Files.readAllBytes(EXAMPLES.resolve("receipts").resolve(name)));
    }

    static String id() {
        return UUID.randomUUID().toString();
    }
}
