package org.varsel.schemas.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.DurationText;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Token;

/**
 * What a rule obliges the recipient to do.
 *
 * @param source the provision or policy that the figure comes from
 */
public record Duty(
        @NotNull @Token @JsonProperty("do") String action,
        @DurationText @Nullable String period,
        @DurationText @Nullable String within,
        @NotNull @Line(max = 500) String source,
        @NotNull @Token String rule) {}
