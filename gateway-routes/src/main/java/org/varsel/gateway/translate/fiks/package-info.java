/**
 * Norway, KS Fiks: the envelope of Fiks IO around the whole canonical document, and receipts as the message types that its
 * protocols answer with. {@code seal} puts both into one signed and encrypted package.
 */
@NullMarked
package org.varsel.gateway.translate.fiks;

import org.jspecify.annotations.NullMarked;
