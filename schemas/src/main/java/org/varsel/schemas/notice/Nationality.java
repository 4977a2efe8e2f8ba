package org.varsel.schemas.notice;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.CountryCode;
import org.varsel.schemas.constraint.Listed;

/** Category nationality: citizenship and right of residence. */
public record Nationality(
        @Nullable @Size(min = 1, max = 10) List<@CountryCode String> citizenship,
        @Listed("residency-status") @Nullable String residencyStatus,
        @CountryCode @Nullable String countryOfBirth) {
    public Nationality {
        citizenship = Copies.of(citizenship);
    }
}
