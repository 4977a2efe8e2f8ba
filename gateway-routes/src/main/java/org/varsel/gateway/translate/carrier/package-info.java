/**
 * What formats share that carry the whole notice in a slot of their own and say only its header around it: the forms and
 * codes that their mappings name, and that the header and the notice inside must agree.
 */
@NullMarked
package org.varsel.gateway.translate.carrier;

import org.jspecify.annotations.NullMarked;
