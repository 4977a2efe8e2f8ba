/** Tests of what no pack may do. */
@NullMarked
package org.varsel.policies.analysis.invariant;

import org.jspecify.annotations.NullMarked;
