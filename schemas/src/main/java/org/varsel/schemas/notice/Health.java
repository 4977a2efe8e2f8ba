package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Listed;

/** Category health: what the recipient needs so that care does not break off. */
public record Health(
        @FreeText @Nullable String note,
        @Nullable Boolean medicationContinuity,
        @Nullable @Size(min = 1, max = 10) List<@Listed("acute-risk") String> acuteRisk,
        @Valid @Nullable ContactPoint treatmentContact) {
    public Health {
        acuteRisk = Copies.of(acuteRisk);
    }
}
