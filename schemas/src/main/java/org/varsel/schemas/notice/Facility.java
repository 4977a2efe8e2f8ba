package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.Line;

/** A prison or other place of detention. */
public record Facility(@NotNull @Line String name, @Valid @Nullable Org org, @Valid @Nullable AdminUnit municipality) {}
