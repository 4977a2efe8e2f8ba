/**
 * What formats share that carry the whole notice in a slot of their own and say only its header around it: where the header's
 * values come from, and that the header and the notice inside must agree.
 */
@NullMarked
package org.varsel.gateway.translate.carrier;

import org.jspecify.annotations.NullMarked;
