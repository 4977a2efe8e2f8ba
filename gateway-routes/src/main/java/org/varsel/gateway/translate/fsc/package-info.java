/**
 * The Netherlands: a notice as the JSON body of a REST call that goes through the Federated Service Connectivity network, with the
 * transaction id that FSC logs and the W3C trace context that the Dutch logs follow. Body and document are the same.
 *
 * <p>There is no {@code mapping.yaml}: the media type is a constant, and the ids of the transaction and of the trace are each
 * calculated from the time, the id, the version and the thread of the document. A mapping could only name the calculations.
 */
@NullMarked
package org.varsel.gateway.translate.fsc;

import org.jspecify.annotations.NullMarked;
