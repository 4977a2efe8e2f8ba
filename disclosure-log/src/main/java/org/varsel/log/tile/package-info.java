/**
 * The log as files that anybody can copy and check: C2SP tlog-tiles.
 *
 * <p>Comes in: nodes and entries that are committed elsewhere. Goes out: hash tiles, entry bundles, the checkpoint, the
 * verifier key. What can stop a notice here: nothing; the folder is derived and can be written again. It is never the
 * record, and what is read back from it is believed only after a proof against a signed root.
 */
@NullMarked
package org.varsel.log.tile;

import org.jspecify.annotations.NullMarked;
