package org.varsel.policies;

import java.time.Duration;

/**
 * A fact that somebody would have to state before the notice can leave.
 *
 * @param within how long to wait; silence past it is a refusal
 */
public record MissingFact(String fact, AskOf askOf, Duration within) {}
