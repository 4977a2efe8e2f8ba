package org.varsel.gateway.deliver;

import java.util.Objects;
import org.varsel.gateway.record.RecordedDisclosure;

/** One try to send one recorded disclosure, and what came of it. */
public record Attempt(RecordedDisclosure disclosure, Result result) {
    public Attempt {
        Objects.requireNonNull(disclosure);
        Objects.requireNonNull(result);
    }

    /** What came of it. */
    public sealed interface Result {}

    /**
     * The recipient answered 200 with a body, not yet believed.
     *
     * @param receipt what should be its signed receipt
     */
    public record Answered(String receipt) implements Result {}

    /**
     * No receipt came back: to be tried again.
     *
     * @param code stable, for the log and the operator: {@code unreachable}, {@code status-500}, {@code redirect}
     */
    public record Failed(String code) implements Result {}
}
