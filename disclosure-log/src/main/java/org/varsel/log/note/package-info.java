/**
 * Signed statements about a log: C2SP signed notes, checkpoints and tlog-proofs.
 *
 * <p>Comes in: text from outside, keys, roots. Goes out: notes whose signatures were checked, and signed checkpoints. What
 * can stop a notice here: a note that is not in its one form, a known key whose signature fails, no known key at all. A
 * parsed note proves nothing before a {@link org.varsel.log.note.NoteVerifier} of the reader's own choice accepted it.
 */
@NullMarked
package org.varsel.log.note;

import org.jspecify.annotations.NullMarked;
