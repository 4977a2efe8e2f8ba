/**
 * What every dialect is: a format that a system on either side speaks, told in terms of the canonical documents.
 *
 * <p>Nothing here knows a key, a law or a network. A dialect is given what may leave, and cannot ask for more.
 */
@NullMarked
package org.varsel.gateway.translate.dialect;

import org.jspecify.annotations.NullMarked;
