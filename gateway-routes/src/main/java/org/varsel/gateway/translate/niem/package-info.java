/**
 * NIEM 6: a message specification of our own, with NIEM's names where it has them and an extension where it has none. The folder
 * of the package is laid out as such a specification: subset, extension, samples, catalogue, assertion and change log.
 *
 * <p>It is no registered specification, and nobody but its own tests has certified that it conforms.
 */
@NullMarked
package org.varsel.gateway.translate.niem;

import org.jspecify.annotations.NullMarked;
