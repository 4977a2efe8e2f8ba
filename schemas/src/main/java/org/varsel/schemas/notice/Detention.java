package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingTime;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Present;
import org.varsel.schemas.constraint.Token;

/** Category detention: where and why the person is held. */
public record Detention(
        @Present(groups = Submitted.class) @Valid @Nullable Facility facility,
        @Token @Nullable String custodyId,
        @Present(groups = Submitted.class) @Listed("custody-status") @Nullable String custodyStatus,
        @Listed("detention-basis") @Nullable String legalBasis,
        @Present(groups = Submitted.class) @ExistingTime @Nullable String admittedAt,
        @Listed("security-level") @Nullable String securityLevel) {}
