package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingTime;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Present;
import org.varsel.schemas.constraint.Token;

/** Category leave: a stay outside the facility that the person is to come back from. */
@LeaveDatesInOrder
@LeaveSaysItsKind(groups = Submitted.class)
public record Leave(
        @Present(groups = Submitted.class) @Token @Nullable String leaveId,
        @Present(groups = Submitted.class) @Listed("leave-kind") @Nullable String kind,
        @ExistingTime @Nullable String startPlanned,
        @ExistingTime @Nullable String endPlanned,
        @ExistingTime @Nullable String startActual,
        @ExistingTime @Nullable String endActual,
        @Nullable Boolean escorted,
        @Valid @Nullable AdminUnit destinationMunicipality,
        @Valid @Nullable Address destinationAddress,
        @Nullable Boolean notReturned) {}
