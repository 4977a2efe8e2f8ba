package org.varsel.schemas.notice;

import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingDate;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Present;

/** Category withdrawal: why a notice is taken back and by when it must be destroyed. Nothing about the person. */
public record Withdrawal(
        @Present(groups = Submitted.class) @Listed("withdrawal-reason") @Nullable String reason,
        @Present(groups = Submitted.class) @ExistingDate @Nullable String destroyBy,
        @Present(groups = Submitted.class) @Nullable Boolean destructionReceiptRequested) {}
