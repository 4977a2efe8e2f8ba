package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingTime;
import org.varsel.schemas.constraint.Present;

/** Category transfer: from where to where a detained person was moved. */
public record Transfer(
        @Present(groups = Submitted.class) @Valid @Nullable Facility fromFacility,
        @Present(groups = Submitted.class) @Valid @Nullable Facility toFacility,
        @Present(groups = Submitted.class) @ExistingTime @Nullable String at,
        @Nullable Boolean homeMunicipalityChanged) {}
