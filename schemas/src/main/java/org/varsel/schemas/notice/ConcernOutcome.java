package org.varsel.schemas.notice;

import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Present;

/** Category outcome: what became of a referred concern. */
public record ConcernOutcome(
        @Present(groups = Submitted.class) @Listed("concern-outcome") @Nullable String code,
        @FreeText @Nullable String text) {}
