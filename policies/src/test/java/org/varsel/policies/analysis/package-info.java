/** Tests of what is found out about a law as a whole. */
@NullMarked
package org.varsel.policies.analysis;

import org.jspecify.annotations.NullMarked;
