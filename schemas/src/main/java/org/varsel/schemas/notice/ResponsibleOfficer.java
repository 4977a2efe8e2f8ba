package org.varsel.schemas.notice;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.Line;

/** The named person who answers for a notice or an answer on behalf of the sender. */
public record ResponsibleOfficer(@NotNull @Line String name, @NotNull @Line String role, @Line @Nullable String unit) {}
