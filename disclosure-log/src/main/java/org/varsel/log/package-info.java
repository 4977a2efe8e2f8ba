/**
 * What can be proved: the verifiable log, its slots and proofs, and the verifier that needs nothing else.
 *
 * <p>Comes in: entry bytes and hashes. Goes out: signed checkpoints, proofs, tiles, and reports that name a fault. What
 * can stop a notice here: bytes that are not what their format says, and a key that cannot be used. This module never
 * opens a connection, never reads a database and never knows what a notice means.
 */
@NullMarked
package org.varsel.log;

import org.jspecify.annotations.NullMarked;
