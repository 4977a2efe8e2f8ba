/**
 * Codes of municipalities of the nine countries.
 *
 * <p>In: a code and its country; where it names none, the country whose law the notice names. Out: whether such a municipality exists
 * (Norway, Denmark, Sweden: their lists are here) or whether the code has the form that the country gives it (all others). An area of a
 * tenth country is not judged.
 */
@NullMarked
package org.varsel.schemas.constraint.area;

import org.jspecify.annotations.NullMarked;
