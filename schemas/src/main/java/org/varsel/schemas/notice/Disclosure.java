package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.area.ExistingMunicipality;
import org.varsel.schemas.constraint.area.UnderLaw;

/** A notice as one recipient reads it: exactly what a rule permitted. */
@ExistingMunicipality
public record Disclosure(
        @NotNull @Valid DisclosureHeader header, @NotNull @Valid DisclosureLegal legal, @NotNull @Valid Content content)
        implements UnderLaw {

    @Override
    public @Nullable String lawOfCountry() {
        return legal == null ? null : legal.jurisdiction();
    }
}
