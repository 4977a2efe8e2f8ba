package org.varsel.gateway.party;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How notices reach a party.
 *
 * @param mode pushed to an endpoint, or fetched from the inbox
 * @param address where to push; null for the inbox
 */
public record Delivery(Mode mode, @Nullable URI address) {

    /** Who opens the connection. */
    public enum Mode {
        /** The gateway sends to the party's endpoint. */
        PUSH,
        /** The party fetches from the gateway. */
        INBOX
    }

    public Delivery {
        if ((mode == Mode.PUSH) != (address != null)) {
            throw new IllegalArgumentException("push needs an endpoint, and the inbox has none");
        }
    }

    public Optional<URI> endpoint() {
        return Optional.ofNullable(address);
    }
}
