package org.varsel.schemas.notice;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.varsel.schemas.constraint.Sha256;
import org.varsel.schemas.constraint.Uuid;

/** The version of a notice that this one replaces. */
public record Supersedes(@NotNull @Uuid String noticeId, @Min(1) int version, @NotNull @Sha256 String sha256) {}
