package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Present;

/** Category residence: where the person lives or will live. */
public record Residence(
        @Present(groups = Submitted.class) @Valid @Nullable AdminUnit municipality,
        @Valid @Nullable Address currentAddress,
        @Valid @Nullable Address intendedAddress,
        @Valid @Nullable Address domicile,
        @Min(0) @Max(99) @Nullable Integer householdMembersCount,
        @Listed("address-protection") @Nullable String addressProtection) {}
