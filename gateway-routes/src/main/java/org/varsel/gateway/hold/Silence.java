package org.varsel.gateway.hold;

import java.time.Clock;
import java.util.List;
import org.varsel.gateway.decide.Ruling;
import org.varsel.gateway.record.Holds;
import org.varsel.gateway.record.Tables;

/** Cases that nobody answered in time: ruled anew with every silence as a refusal. */
public final class Silence {
    private static final int AT_ONCE = 100;

    private final HeldCases cases;
    private final Tables reader;
    private final Clock clock;

    public Silence(HeldCases cases, Tables reader, Clock clock) {
        this.cases = cases;
        this.reader = reader;
        this.clock = clock;
    }

    public List<Holds.HoldCase> overdue() {
        return reader.holds().overdue(clock.instant(), AT_ONCE);
    }

    /** One case a time, so that one that cannot be ruled does not keep the others waiting. */
    public Ruling rule(Holds.HoldCase hold) {
        return cases.afterSilence(cases.of(hold));
    }
}
