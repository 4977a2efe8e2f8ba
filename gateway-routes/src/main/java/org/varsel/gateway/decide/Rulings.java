package org.varsel.gateway.decide;

import java.util.List;

/** The rulings on one notice, one a recipient; at least one. */
public record Rulings(CaseFile file, List<Ruling> list) {
    public Rulings {
        list = List.copyOf(list);
    }

    /** Whether the sender asked for the decision only. */
    public boolean dryRun() {
        return file.notice().dryRun();
    }
}
