package org.varsel.gateway.decide;

import org.varsel.gateway.receive.Answer;
import org.varsel.gateway.validate.ValidNotice;

/**
 * Notices that were taken in before. A repeat is answered with the very receipts of the first time, and nothing is decided
 * or sent again. Implemented by {@code record}.
 */
public interface Repeats {
    /** Whether this sender's notice version, with this content, is on record. */
    boolean known(ValidNotice notice);

    /** The answer of the first time. */
    Answer answer(ValidNotice notice);
}
