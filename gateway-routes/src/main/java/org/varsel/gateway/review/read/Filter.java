package org.varsel.gateway.review.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.record.State;

/**
 * Which disclosures a list shows; what is null is not asked. Nothing here is about a person, so it may stand in a URL.
 *
 * @param outcome permitted, referred or denied
 * @param from first day, in the desk's zone
 * @param to last day
 */
public record Filter(
        @Nullable State state,
        @Nullable String outcome,
        @Nullable String type,
        @Nullable String sender,
        @Nullable String recipient,
        @Nullable String rule,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final Filter NONE = new Filter(null, null, null, null, null, null, null, null);

    public boolean any() {
        return !equals(NONE);
    }
}
