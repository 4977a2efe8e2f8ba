package org.varsel.schemas.notice;

import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.FreeText;

/** Category victimInterest: that somebody else has to be protected. */
public record VictimInterest(
        @Nullable Boolean protectedPersonIndicator,
        @FreeText @Nullable String noContactArea,
        @Nullable Boolean victimNotified) {}
