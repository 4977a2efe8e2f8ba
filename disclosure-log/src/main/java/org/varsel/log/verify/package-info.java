/**
 * The stand-alone verifier: checks an exported log, or one received notice, with nothing but files and a key.
 *
 * <p>Comes in: a folder, a delivery, the reader's own copy of a verifier key. Goes out: a report that names every fault by a
 * stable code and a place. What can stop a notice here: a recipient that finds a fault should refuse it. Verification
 * recomputes; it never asks a database, a network or the one who wrote the log.
 */
@NullMarked
package org.varsel.log.verify;

import org.jspecify.annotations.NullMarked;
