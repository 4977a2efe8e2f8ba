/**
 * Norway, eFormidling: the notice as an {@code avtalt} message in a Standard Business Document, and receipts as the status
 * messages of an integrasjonspunkt. The whole canonical document travels inside; the header around it only routes.
 */
@NullMarked
package org.varsel.gateway.translate.eformidling;

import org.jspecify.annotations.NullMarked;
