package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.Classified;
import org.varsel.schemas.constraint.CountryCode;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.KnownClassification;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Severity;

/**
 * What the sender says about law: the purpose, the reasons, the limits it sets and the facts it vouches for.
 *
 * @param classification a level or a label of the national scheme; absent means UNCLASSIFIED, an unknown label counts as TS
 */
@KnownClassification(payload = Severity.Warning.class)
public record SubmissionLegal(
        @NotNull @CountryCode String jurisdiction,
        @NotNull @Listed("purpose") String purpose,
        @FreeText @Nullable String necessityStatement,
        @FreeText @Nullable String proportionalityStatement,
        @Line(max = 64) @Nullable String classification,
        @Nullable @Size(min = 1, max = 4) List<@Listed("handling-code") String> handlingCode,
        @NotNull Boolean originatorControl,
        @NotNull Boolean investigationContent,
        @Valid @Nullable PersonInformed personInformed,
        @Listed("further-use") @Nullable String furtherUse,
        @NotNull @Valid ResponsibleOfficer responsibleOfficer,
        @Nullable @Size(min = 1, max = 64) List<@Valid Attestation> attestations)
        implements Classified {
    public SubmissionLegal {
        handlingCode = Copies.of(handlingCode);
        attestations = Copies.of(attestations);
    }
}
