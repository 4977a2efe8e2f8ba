/**
 * Fuzzing from inside the build. In: the command {@code deploy/fuzz} and the classes of every module. Out: whether a short run of each
 * target found anything.
 */
@NullMarked
package org.varsel.gateway.fuzz;

import org.jspecify.annotations.NullMarked;
