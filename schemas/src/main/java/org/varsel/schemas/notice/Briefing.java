package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingDate;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Present;

/** Category briefing: something about a threat or a topic in general. Has no place for anything about a person. */
public record Briefing(
        @Present(groups = Submitted.class) @Line @Nullable String title,
        @Present(groups = Submitted.class) @FreeText @Nullable String text,
        @Present(groups = Submitted.class) @Listed("briefing-topic") @Nullable String topic,
        @Valid @Nullable AdminUnit area,
        @ExistingDate @Nullable String validUntil,
        @Present(groups = Submitted.class) @Valid @Nullable Org source) {}
