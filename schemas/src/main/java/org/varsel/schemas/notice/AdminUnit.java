package org.varsel.schemas.notice;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.AreaCode;
import org.varsel.schemas.constraint.CountryCode;
import org.varsel.schemas.constraint.ExistingMunicipality;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Token;

/**
 * A municipality or other administrative area (Core Location).
 *
 * @param country where absent, the country whose law the notice names
 * @param code for Norway the four digits of the kommunenummer
 */
@ExistingMunicipality
public record AdminUnit(@CountryCode @Nullable String country, @NotNull @Token String code, @Line @Nullable String name)
        implements AreaCode {}
