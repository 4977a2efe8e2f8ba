/** Tests of the condition language. */
@NullMarked
package org.varsel.policies.condition;

import org.jspecify.annotations.NullMarked;
