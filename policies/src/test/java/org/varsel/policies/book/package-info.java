/** Tests that a law book leaves nothing of its pack out. */
@NullMarked
package org.varsel.policies.book;

import org.jspecify.annotations.NullMarked;
