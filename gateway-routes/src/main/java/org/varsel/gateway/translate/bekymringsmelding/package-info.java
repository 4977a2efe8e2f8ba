/**
 * Norway, concern for a child: {@code concern.referred} as a public report of concern to the child welfare service, version 2, as
 * Fiks Bekymringsmelding carries it. Only when the person is certainly a child; everything else is refused.
 */
@NullMarked
package org.varsel.gateway.translate.bekymringsmelding;

import org.jspecify.annotations.NullMarked;
