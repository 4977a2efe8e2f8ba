package org.varsel.gateway.keys;

/**
 * One log of the gateway.
 *
 * @param domain short name of the oversight domain, as in {@code no-eos}; part of file names
 * @param origin the log's name to the world: a URL without scheme, as in {@code varsel.example/no-eos}
 */
public record LogOrigin(String domain, String origin) {}
