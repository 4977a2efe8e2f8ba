package org.varsel.gateway.law;

import java.time.Instant;

/**
 * A bundle took effect.
 *
 * @param bundle the bundle's id: the digest of what was signed
 * @param law the digest of the law's meaning, which every decision names
 * @param until the end of its time, to the minute
 * @param at since when this gateway knows it
 */
public record Activation(String bundle, String law, Instant until, Instant at) {}
