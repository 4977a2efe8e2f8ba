package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Listed;

/** Category safetyAdvice: what people who meet the person should do. */
public record SafetyAdvice(
        @Nullable @Size(min = 1, max = 10) List<@Listed("precaution") String> precaution,
        @FreeText @Nullable String text,
        @Nullable Boolean doNotContactAlone,
        @Valid @Nullable Org callBefore) {
    public SafetyAdvice {
        precaution = Copies.of(precaution);
    }
}
