package org.varsel.gateway.party;

import java.util.SortedSet;

/**
 * Told of a change of the registry, so that it can be recorded. When it throws, the old registry stays in force.
 */
@FunctionalInterface
public interface RegistryListener {

    /** What changed, by identifier. */
    void changed(Change change);

    /**
     * The difference of two snapshots.
     *
     * @param digest hex SHA-256 of all files that make up the new registry
     */
    record Change(SortedSet<PartyId> added, SortedSet<PartyId> removed, SortedSet<PartyId> altered, String digest) {}
}
