package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.FieldName;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.MessageTypeName;
import org.varsel.schemas.constraint.Present;

/**
 * Category correction: which fields of an earlier notice were wrong and why. The corrected values stand in their own categories.
 *
 * @param messageType the type of the notice that is corrected
 */
public record Correction(
        @Present(groups = Submitted.class) @MessageTypeName @Nullable String messageType,
        @Present(groups = Submitted.class) @Nullable @Size(min = 1, max = 50) List<@Valid Change> changes) {
    public Correction {
        changes = Copies.of(changes);
    }

    /** One field that changed. */
    public record Change(@NotNull @FieldName String path, @NotNull @Listed("correction-reason") String reason) {}
}
