/**
 * The Netherlands: a notice as the JSON body of a REST call that goes through the Federated Service Connectivity network, with the
 * transaction id that FSC logs and the W3C trace context that the Dutch logs follow. Body and document are the same.
 */
@NullMarked
package org.varsel.gateway.translate.fsc;

import org.jspecify.annotations.NullMarked;
