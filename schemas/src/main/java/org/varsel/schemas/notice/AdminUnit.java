package org.varsel.schemas.notice;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.CountryCode;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Token;
import org.varsel.schemas.constraint.area.AreaCode;
import org.varsel.schemas.constraint.area.ExistingMunicipality;

/**
 * A municipality or other administrative area (Core Location).
 *
 * @param country where absent, the country whose law the notice names
 * @param code as its country writes it: kommunenummer, kommunekode, NIS, AGS, INE, INSEE, gemeentecode or GSS code
 */
@ExistingMunicipality
public record AdminUnit(@CountryCode @Nullable String country, @NotNull @Token String code, @Line @Nullable String name)
        implements AreaCode {}
