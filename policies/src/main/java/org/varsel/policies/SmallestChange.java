package org.varsel.policies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fewest facts that would have to be otherwise for the field to get another outcome.
 *
 * @param changes empty when no such change was found
 * @param outcome what the field would get then; null when no change was found
 * @param exhaustive false when the search ended at its limit before every combination was tried
 */
public record SmallestChange(List<FactChange> changes, @Nullable Outcome outcome, boolean exhaustive) {
    public SmallestChange {
        changes = List.copyOf(changes);
    }
}
