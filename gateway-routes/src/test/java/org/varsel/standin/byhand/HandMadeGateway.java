package org.varsel.standin.byhand;

import java.net.URI;
import java.nio.file.Path;

/** Everything that a municipality's stand-in needs to believe in a gateway, without one. */
public final class HandMadeGateway {
    public static final String BERGEN = "310000302";

    public final HandMadeKeys keys = new HandMadeKeys();
    public final HandMadeLog log = new HandMadeLog("varsel.example/no-test");
    public final HandMadeKeys.Issued tls = keys.issue("gateway-tls");
    public final HandMadeKeys.Issued seal = keys.issue("gateway-seal");
    public final HandMadeKeys.Issued bergenSeal = keys.issue("bergen-seal");

    /** The folder of the municipality that deliveries are sealed to. */
    public Path bergen(Path root, URI gateway) {
        return HandMadeParty.write(
                root.resolve("bergen"),
                "0192:" + BERGEN,
                "municipality.prevention_officer",
                gateway.toString(),
                keys.issue("bergen-tls"),
                bergenSeal,
                seal.certificate(),
                keys.authority(),
                log);
    }

    /** The gateway's own folder, so that a test can speak TLS as the gateway does. */
    public Path itself(Path root) {
        return HandMadeParty.write(
                root.resolve("gateway"),
                "0192:999999999",
                "gateway",
                "https://127.0.0.1:1",
                tls,
                seal,
                seal.certificate(),
                keys.authority(),
                log);
    }

    public byte[] seal(HandMadeDelivery delivery) {
        return delivery.event(seal, bergenSeal.certificate(), log);
    }
}
