package org.varsel.schemas.notice;

import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.FreeText;

/** Category socialSituation: the circumstances of life, in words. */
public record SocialSituation(
        @FreeText @Nullable String housing,
        @FreeText @Nullable String employment,
        @FreeText @Nullable String education,
        @FreeText @Nullable String benefit,
        @FreeText @Nullable String debt,
        @FreeText @Nullable String substanceUse) {}
