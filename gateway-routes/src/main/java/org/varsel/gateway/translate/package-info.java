/**
 * The recipient's own language.
 *
 * <p>Purpose: to write the minimised notice in the format that the recipient reads. What comes in:
 * {@link org.varsel.gateway.minimise.MinimisedNotice}. What goes out: {@link org.varsel.gateway.translate.TranslatedNotice}.
 * What can stop a notice here: a format that cannot carry it without loss. It never sees what was withheld.
 */
@NullMarked
package org.varsel.gateway.translate;

import org.jspecify.annotations.NullMarked;
