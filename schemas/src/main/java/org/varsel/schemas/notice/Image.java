package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingDate;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Sha256;
import org.varsel.schemas.constraint.Token;

/** Category image: a photograph kept elsewhere, and how the person looks. */
public record Image(@Valid @Nullable Photo photo, @FreeText @Nullable String description) {

    /** Where the photograph is and what its bytes hash to. */
    public record Photo(
            @NotNull @Token String ref,
            @NotNull @Sha256 String sha256,
            @ExistingDate(partial = true) @Nullable String takenOn) {}
}
