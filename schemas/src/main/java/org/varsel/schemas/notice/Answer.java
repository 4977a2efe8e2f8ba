package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Present;

/** Category answer: what a named officer decided about a waiting case. */
public record Answer(
        @Present(groups = Submitted.class) @Valid @Nullable ResponsibleOfficer officer,
        @Present(groups = Submitted.class) @FreeText @Nullable String reason) {}
