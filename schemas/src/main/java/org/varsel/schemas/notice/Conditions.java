package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingDate;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Listed;

/** Category conditions: what the person must or must not do after release. */
public record Conditions(@Nullable @Size(min = 1, max = 30) List<@Valid Condition> condition) {
    public Conditions {
        condition = Copies.of(condition);
    }

    /** One condition. */
    public record Condition(
            @NotNull @Listed("condition-kind") String kind,
            @FreeText @Nullable String text,
            @ExistingDate @Nullable String from,
            @ExistingDate @Nullable String until,
            @FreeText @Nullable String area,
            @Valid @Nullable Org supervisor,
            @Valid @Nullable ContactPoint breachContact) {}
}
