/** Tests of how packs are read. */
@NullMarked
package org.varsel.policies.pack;

import org.jspecify.annotations.NullMarked;
