package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;

/** A notice as its sender hands it in. */
@AttestedBeforeRecorded
@BornBeforeRecorded
@LeaveFitsCertainty
@OnePersonAsked
@CorrectionFitsItsType
public record Submission(
        @NotNull @Valid SubmissionHeader header,
        @NotNull @Valid SubmissionLegal legal,
        @NotNull @Valid @ConvertGroup(from = Default.class, to = Submitted.class) Content content) {}
