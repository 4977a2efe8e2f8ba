package org.varsel.schemas.notice;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.Listed;

/** Whether the person knows of the notice, and why not. */
public record PersonInformed(@NotNull Boolean informed, @Listed("not-informed-reason") @Nullable String reasonNot) {}
