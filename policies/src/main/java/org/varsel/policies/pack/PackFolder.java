package org.varsel.policies.pack;

import java.util.Optional;
import java.util.Set;

/** Where a pack's files lie. */
public interface PackFolder {
    /** How errors name this place: "packs/no". */
    String name();

    /** The bytes of a file; empty when there is none. */
    Optional<byte[]> read(String file);

    /** Every file there is, by its path in the folder; empty when the place cannot be listed. */
    Optional<Set<String>> list();
}
