package org.varsel.gateway.server;

import java.util.Optional;

/** The ports that are really open, once the gateway has started: the configured ones, or those that 0 became. */
public interface GatewayPorts {

    /** The local port of a door; -1 before the start. */
    int port(Door door);

    default int agencies() {
        return port(Door.AGENCIES);
    }

    default int desk() {
        return port(Door.DESK);
    }

    default int management() {
        return port(Door.MANAGEMENT);
    }

    /** The door behind a local port. */
    default Optional<Door> door(int localPort) {
        for (Door door : Door.values()) {
            if (port(door) == localPort) {
                return Optional.of(door);
            }
        }
        return Optional.empty();
    }
}
