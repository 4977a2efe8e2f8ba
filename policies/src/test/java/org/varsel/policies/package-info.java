/** Tests of the law engine and of the packs that ship with it. */
@NullMarked
package org.varsel.policies;

import org.jspecify.annotations.NullMarked;
