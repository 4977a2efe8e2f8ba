/** The life of a notice through the whole gateway, on real components: what comes of it when others misbehave. */
@NullMarked
package org.varsel.gateway.lifecycle;

import org.jspecify.annotations.NullMarked;
