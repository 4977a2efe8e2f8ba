/**
 * Nothing leaves without a record.
 *
 * <p>Purpose: the one transaction. Submission, decisions, encrypted content, log entries with a signed checkpoint, outbox
 * and receipts become true together. What comes in: the {@link org.varsel.gateway.decide.Outcome}s of a notice. What goes
 * out: the sender's answer, and {@link org.varsel.gateway.record.RecordedDisclosure}s for {@code deliver}, which nothing else
 * can make. What can stop a notice here: a duplicate that conflicts, a log or database that cannot be written. It never
 * sends anything and never decides.
 */
@NullMarked
package org.varsel.gateway.record;

import org.jspecify.annotations.NullMarked;
