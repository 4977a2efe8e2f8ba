package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingDate;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Listed;

/** Category threatAssessment: how dangerous a service judges the person to be. */
public record ThreatAssessment(
        @Listed("threat-level") @Nullable String level,
        @ExistingDate @Nullable String assessedOn,
        @Valid @Nullable Org assessedBy,
        @ExistingDate @Nullable String validUntil,
        @FreeText @Nullable String summary) {}
