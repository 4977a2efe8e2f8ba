package org.varsel.policies.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a provision is law, both included.
 *
 * @param to null as long as no end is known
 */
public record InForce(LocalDate from, @Nullable LocalDate to) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
