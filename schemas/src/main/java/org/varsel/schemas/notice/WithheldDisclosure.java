package org.varsel.schemas.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Token;

/** Whether the recipient is told that something was withheld, and of which categories. */
public record WithheldDisclosure(
        @NotNull @Listed("withheld-mode") String mode,
        @Nullable @Size(min = 1, max = 64) List<@Token String> categories) {
    public WithheldDisclosure {
        categories = Copies.of(categories);
    }
}
