/**
 * The questions of the analyser in SMT-LIB 2, so that whoever does not believe it can ask z3, cvc5 or another solver.
 *
 * <p>In: a pack. Out: scripts, each question with the answer that the analyser gave. What they do not hold: the regions of the analyser;
 * a script is written from the conditions and the algebra alone, or it would prove nothing. A date that counts from the day of the
 * decision is written as a date, on the day that the script names.
 */
@NullMarked
package org.varsel.policies.analysis.smt;

import org.jspecify.annotations.NullMarked;
