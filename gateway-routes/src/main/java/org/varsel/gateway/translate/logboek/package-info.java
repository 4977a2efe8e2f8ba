/**
 * The disclosure log as the Dutch standards for logging have it: records of the Logboek Dataverwerkingen, and records of the
 * Authorization Decision Log. Made from log entries alone, so that whoever can verify the log can make them: what an entry keeps
 * only as a digest is not in them either.
 *
 * <p>There is no {@code mapping.yaml}: what is written comes from entries of the disclosure log, not from a canonical document.
 */
@NullMarked
package org.varsel.gateway.translate.logboek;

import org.jspecify.annotations.NullMarked;
