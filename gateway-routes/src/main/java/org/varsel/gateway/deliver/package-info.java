/**
 * To the recipient, as often as it takes and never without proof.
 *
 * <p>Purpose: to send recorded disclosures, by push or from the inbox, in order for each recipient and thread. What comes
 * in: {@link org.varsel.gateway.record.RecordedDisclosure} and nothing else. What goes out: what the recipient answered. What
 * can stop a notice here: a proof that does not hold, an unreachable recipient, its time. It never changes what was sealed,
 * never follows a redirect and never sends to an address or certificate that is not registered.
 */
@NullMarked
package org.varsel.gateway.deliver;

import org.jspecify.annotations.NullMarked;
