/**
 * Numbers of organisations by the scheme of ISO 6523 that issued them: one file a scheme that has a public check.
 *
 * <p>In: scheme and number. Out: whether the scheme could have issued it. Whether it did, and to whom, the party registry knows, as it
 * knows everything about schemes that have no file here.
 */
@NullMarked
package org.varsel.schemas.constraint.organisation;

import org.jspecify.annotations.NullMarked;
