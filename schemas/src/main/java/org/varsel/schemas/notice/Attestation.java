package org.varsel.schemas.notice;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.AttestationValue;
import org.varsel.schemas.constraint.ExistingTime;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Token;

/**
 * A fact that the sender vouches for.
 *
 * @param fact its name in the law packs
 * @param value a boolean, a text, an integer, or a date as text
 * @param by the officer who vouches
 * @param evidenceRef where the sender keeps the evidence
 */
public record Attestation(
        @NotNull @Token String fact,
        @NotNull @AttestationValue Object value,
        @NotNull @Line String by,
        @NotNull @ExistingTime String at,
        @Token @Nullable String evidenceRef) {}
