package org.varsel.gateway.record;

import org.varsel.log.note.NoteSigner;
import org.varsel.log.note.NoteVerifier;

/**
 * One log: a jurisdiction and its supervisory authority.
 *
 * @param name how the registry names it, {@code no-datatilsynet}
 * @param origin the log's name on its checkpoints
 * @param authority who oversees it, for people
 */
public record LogDomain(String name, String origin, String authority, NoteSigner signer, NoteVerifier verifier) {}
