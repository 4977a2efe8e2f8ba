package org.varsel.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One party in the process where it stands: its own commands and events, nobody else's. */
record StandInProcess(Cast party, StandInHost host) {

    void awaitReady() {
        await("opened its door", event -> event.path("event").asText().equals("ready"));
    }

    JsonNode ask(String verb, ObjectNode arguments) {
        return host.ask(party, verb, arguments);
    }

    JsonNode await(String what, Predicate<JsonNode> fits) {
        return host.await(party, what, own(fits));
    }

    Optional<JsonNode> within(Duration limit, Predicate<JsonNode> fits) {
        return host.within(limit, own(fits));
    }

    List<JsonNode> all(Predicate<JsonNode> fits) {
        return host.all(own(fits));
    }

    private Predicate<JsonNode> own(Predicate<JsonNode> fits) {
        return event -> event.path("as").asText().equals(party.key()) && fits.test(event);
    }
}
