package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.Classified;
import org.varsel.schemas.constraint.CountryCode;
import org.varsel.schemas.constraint.ExistingTime;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.KnownClassification;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.PolicyDigest;
import org.varsel.schemas.constraint.Severity;
import org.varsel.schemas.constraint.Token;
import org.varsel.schemas.constraint.Uuid;

/** The law of one disclosure, as the recipient reads it: why it may have each category, and what it must do with it. */
@KnownClassification(payload = Severity.Warning.class)
public record DisclosureLegal(
        @NotNull @CountryCode String jurisdiction,
        @NotNull @Listed("purpose") String purpose,
        @NotEmpty @Size(max = 64) List<@Valid LegalBasis> basis,
        @NotNull @Uuid String decisionId,
        @NotNull @PolicyDigest String policyDigest,
        @NotNull @ExistingTime String decidedAt,
        @NotNull @Listed("decided-by") String decidedBy,
        @FreeText @Nullable String necessityStatement,
        @Nullable @Size(min = 1, max = 4) List<@Listed("handling-code") String> handlingCode,
        @NotNull @Listed("further-use") String furtherUse,
        @NotNull @Line(max = 64) String classification,
        @NotNull Boolean originatorControl,
        @Valid @Nullable PersonInformed personInformed,
        @NotNull @Valid Retention retention,
        @NotNull @Valid WithheldDisclosure withheldDisclosure,
        @NotNull @Size(max = 64) List<@Valid Duty> duties,
        @NotNull @Token String processingActivityId)
        implements Classified {
    public DisclosureLegal {
        basis = Copies.of(basis);
        handlingCode = Copies.of(handlingCode);
        duties = Copies.of(duties);
    }
}
