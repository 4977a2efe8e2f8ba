package org.varsel.schemas.notice;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.DurationText;
import org.varsel.schemas.constraint.ExistingDate;
import org.varsel.schemas.constraint.Line;

/** How long the recipient may keep what it got: until a day, or for a time after receipt. */
public record Retention(
        @ExistingDate @Nullable String deleteBy,
        @DurationText @Nullable String deleteAfter,
        @NotNull @Line(max = 500) String basis) {}
