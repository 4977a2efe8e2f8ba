package org.varsel.gateway.record;

import java.util.List;

/** One word for where a whole notice stands, from where its disclosures stand. */
final class Standing {
    private Standing() {}

    static String of(List<Disclosures.StoredDisclosure> disclosures) {
        if (disclosures.isEmpty()) {
            return "accepted";
        }
        if (disclosures.stream().anyMatch(d -> d.state() == State.HELD)) {
            return "held";
        }
        long denied =
                disclosures.stream().filter(d -> d.state() == State.WITHHELD).count();
        if (denied == disclosures.size()) {
            return "denied";
        }
        return denied == 0 ? "released" : "partly-released";
    }
}
