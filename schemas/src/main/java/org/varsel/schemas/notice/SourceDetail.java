package org.varsel.schemas.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Listed;

/** Category sourceDetail: how a service came to know. Never leaves the services. */
public record SourceDetail(
        @Listed("source-evaluation") @Nullable String sourceEvaluation,
        @Min(1) @Max(4) @Nullable Integer informationEvaluation,
        @Line @Nullable String sourceRef,
        @Listed("collection-method") @Nullable String method,
        @FreeText @Nullable String caveat) {}
