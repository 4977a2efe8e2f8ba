package org.varsel.schemas.notice;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Listed;

/** Category ideology: belief and affiliation. Never to a municipality. */
public record Ideology(
        @Nullable @Size(min = 1, max = 10) List<@Listed("motivation") String> motivation,
        @FreeText @Nullable String narrative,
        @Nullable @Size(min = 1, max = 20) List<@FreeText String> affiliation) {
    public Ideology {
        motivation = Copies.of(motivation);
        affiliation = Copies.of(affiliation);
    }
}
