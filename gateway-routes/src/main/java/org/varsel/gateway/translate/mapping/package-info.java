/**
 * Mappings as data: what stands where in a dialect, written in the shape of the dialect with the canonical path beside each
 * name. One file gives both directions and the loss.
 *
 * <p>A mapping is compiled once, and does not compile when it names a canonical path or code that does not exist, reads one path
 * twice, or carries a category that none of its readers may ever receive.
 */
@NullMarked
package org.varsel.gateway.translate.mapping;

import org.jspecify.annotations.NullMarked;
