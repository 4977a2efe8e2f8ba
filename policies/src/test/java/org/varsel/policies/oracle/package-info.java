/** Our engine against engines that others made: what both are asked, and that they answer the same. */
@NullMarked
package org.varsel.policies.oracle;

import org.jspecify.annotations.NullMarked;
