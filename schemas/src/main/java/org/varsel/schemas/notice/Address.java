package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.CountryCode;
import org.varsel.schemas.constraint.Line;

/** A postal address. Every part is optional, because a rule may reduce an address to its municipality. */
public record Address(
        @Line @Nullable String street,
        @Line @Nullable String postCode,
        @Line @Nullable String postName,
        @Valid @Nullable AdminUnit municipality,
        @CountryCode @Nullable String country) {}
