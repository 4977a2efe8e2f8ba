package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingDate;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Present;

/** Category concern: what was seen that gives cause for worry, and what was done so far. */
public record Concern(
        @ExistingDate(partial = true) @Nullable String observedOn,
        @Valid @Nullable ObservationPeriod period,
        @Present(groups = Submitted.class) @Nullable @Size(min = 1, max = 10) List<@Listed("concern-indicator") String> indicator,
        @Present(groups = Submitted.class) @FreeText @Nullable String narrative,
        @FreeText @Nullable String history,
        @FreeText @Nullable String actionsTaken,
        @Nullable @Size(min = 1, max = 10) List<@Valid ContactPoint> otherAgencies) {
    public Concern {
        indicator = Copies.of(indicator);
        otherAgencies = Copies.of(otherAgencies);
    }

    /** When it was seen; without an end where it goes on. */
    @ObservationInOrder
    public record ObservationPeriod(
            @NotNull @ExistingDate(partial = true) String from, @ExistingDate(partial = true) @Nullable String until) {}
}
