package org.varsel.schemas.notice;

import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingDate;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Present;

/** Category retention: by when a holder must destroy what it has. Nothing about the person. */
public record RetentionDue(
        @Present(groups = Submitted.class) @ExistingDate @Nullable String deleteBy,
        @Present(groups = Submitted.class) @Listed("retention-reason") @Nullable String reason) {}
