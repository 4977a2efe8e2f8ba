package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingDate;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Token;

/** Category criminalRecord: convictions. */
public record CriminalRecord(
        @Nullable @Size(min = 1, max = 50) List<@Valid Offence> offence, @Nullable Boolean terrorismIndicator) {
    public CriminalRecord {
        offence = Copies.of(offence);
    }

    /** One offence and what followed. */
    public record Offence(
            @Token @Nullable String code,
            @FreeText @Nullable String text,
            @ExistingDate(partial = true) @Nullable String committedOn,
            @ExistingDate(partial = true) @Nullable String convictedOn,
            @FreeText @Nullable String sentence) {}
}
