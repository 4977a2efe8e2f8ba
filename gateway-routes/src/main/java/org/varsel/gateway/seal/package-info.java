/**
 * For the recipient's eyes, and provably what was decided.
 *
 * <p>Purpose: to sign the translated notice with the openings of its released slots, encrypt it to the recipient, and
 * make the log entry that commits to exactly these bytes. What comes in:
 * {@link org.varsel.gateway.translate.TranslatedNotice}. What goes out: {@link org.varsel.gateway.seal.SealedNotice}. What can
 * stop a notice here: a recipient without a valid seal certificate. It never keeps a key of a recipient and never logs.
 */
@NullMarked
package org.varsel.gateway.seal;

import org.jspecify.annotations.NullMarked;
