/**
 * What an officer without a system files: a concern about a person.
 *
 * <p>What comes in: what was typed, and the account of who typed it. What goes out: a submission of the account's party, in canonical
 * bytes. Nothing here decides, stores or sends; nothing that was typed is logged.
 */
@NullMarked
package org.varsel.gateway.review.concern;

import org.jspecify.annotations.NullMarked;
