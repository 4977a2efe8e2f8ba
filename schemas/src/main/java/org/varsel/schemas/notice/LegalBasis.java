package org.varsel.schemas.notice;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Token;

/** A rule that let fields out, and the provision behind it. */
public record LegalBasis(
        @NotNull @Token String ruleId,
        @NotNull @Line(max = 500) String citation,
        @NotEmpty @Size(max = 64) List<@Token String> scopeCategory) {
    public LegalBasis {
        scopeCategory = Copies.of(scopeCategory);
    }
}
