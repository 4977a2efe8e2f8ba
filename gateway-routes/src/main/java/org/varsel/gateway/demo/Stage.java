package org.varsel.gateway.demo;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/** Everything that stands while the scenarios are played. */
record Stage(
        DemoOptions options,
        DemoHome home,
        DemoPorts ports,
        Clock clock,
        ReceiptView receipts,
        Canaries canaries,
        Map<Cast, StandInProcess> parties) {

    Stage {
        parties = new EnumMap<>(parties);
    }

    StandInProcess of(Cast party) {
        StandInProcess process = parties.get(party);
        if (process == null) {
            throw DemoFailure.environment(party.key() + " has no process in this demo.");
        }
        return process;
    }
}
