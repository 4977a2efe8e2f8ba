/** Tests of the sentences. */
@NullMarked
package org.varsel.policies.phrase;

import org.jspecify.annotations.NullMarked;
