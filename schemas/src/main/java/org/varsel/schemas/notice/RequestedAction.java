package org.varsel.schemas.notice;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingTime;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Listed;

/** Category requestedAction: what the sender asks for. */
public record RequestedAction(
        @Nullable @Size(min = 1, max = 10) List<@Listed("requested-action") String> action,
        @FreeText @Nullable String text,
        @ExistingTime @Nullable String respondBy) {
    public RequestedAction {
        action = Copies.of(action);
    }
}
