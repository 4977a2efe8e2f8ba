/** Page and table of the work-basket: round trip, form, accessibility. */
@NullMarked
package org.varsel.gateway.translate.workbasket;

import org.jspecify.annotations.NullMarked;
