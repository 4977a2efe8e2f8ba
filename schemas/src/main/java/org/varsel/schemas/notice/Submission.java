package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.area.ExistingMunicipality;
import org.varsel.schemas.constraint.area.UnderLaw;

/** A notice as its sender hands it in. */
@ExistingMunicipality
@AttestedBeforeRecorded
@BornBeforeRecorded
@LeaveFitsCertainty
@OnePersonAsked
@CorrectionFitsItsType
public record Submission(
        @NotNull @Valid SubmissionHeader header,
        @NotNull @Valid SubmissionLegal legal,
        @NotNull @Valid @ConvertGroup(from = Default.class, to = Submitted.class) Content content)
        implements UnderLaw {

    @Override
    public @Nullable String lawOfCountry() {
        return legal == null ? null : legal.jurisdiction();
    }
}
