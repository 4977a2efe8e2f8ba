/**
 * The law in force.
 *
 * <p>Purpose: to let decide only what two people signed and the log has on record. What comes in: bundles, handed in as files. What goes
 * out: {@link org.varsel.gateway.law.LawInForce}. What can stop every notice here: no bundle, or one that is unsigned, altered, expired
 * or refused; what was decided before goes on its way. It never decides about a notice and never writes the log itself.
 */
@NullMarked
package org.varsel.gateway.law;

import org.jspecify.annotations.NullMarked;
