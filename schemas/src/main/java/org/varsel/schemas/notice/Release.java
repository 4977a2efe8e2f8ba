package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingDate;
import org.varsel.schemas.constraint.ExistingTime;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Present;

/** Category release: when, how and where to the person is let out. */
@ReleaseDatesInOrder
public record Release(
        @Present(groups = Submitted.class) @Listed("release-kind") @Nullable String kind,
        @ExistingDate @Nullable String earliestOn,
        @ExistingDate @Nullable String latestOn,
        @ExistingDate @Nullable String plannedOn,
        @ExistingTime @Nullable String releasedAt,
        @Valid @Nullable ReleaseTo releaseTo) {

    /** The address or the facility that the person is let out to. */
    public record ReleaseTo(@Valid @Nullable Address address, @Valid @Nullable Facility facility) {}
}
