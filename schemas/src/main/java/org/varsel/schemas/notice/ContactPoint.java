package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.EmailText;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Phone;

/** A person or office that can be asked. */
public record ContactPoint(
        @NotNull @Line String name,
        @Line @Nullable String role,
        @Valid @Nullable Org org,
        @Phone @Nullable String telephone,
        @EmailText @Nullable String email) {}
