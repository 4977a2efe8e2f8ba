package org.varsel.gateway.certificate;

import java.time.Duration;

/**
 * How long a statement counts.
 *
 * @param fresh before the next must be there
 * @param grace beyond that, while the authority is silent
 */
record Freshness(Duration fresh, Duration grace) {}
