package org.varsel.gateway.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a party signed the confidentiality charter.
 *
 * @param signed the day on which it did; null: it did not
 */
public record Charter(@Nullable LocalDate signed) {

    public boolean holdsOn(LocalDate day) {
        return signed != null && !signed.isAfter(day);
    }
}
