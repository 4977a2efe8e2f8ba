package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingDate;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Listed;

/** Category children: children whom the notice concerns beside its subject. */
public record Children(@Nullable @Size(min = 1, max = 20) List<@Valid Child> child) {
    public Children {
        child = Copies.of(child);
    }

    /** One child. */
    public record Child(
            @NotNull @Valid ChildIdentity identity,
            @NotNull @Listed("child-role") String role,
            @FreeText @Nullable String whereabouts,
            @Line @Nullable String guardian,
            @FreeText @Nullable String schoolOrCare) {}

    /** Who the child is. */
    public record ChildIdentity(
            @NotNull @Line String fullName, @ExistingDate(partial = true) @Nullable String dateOfBirth) {}
}
