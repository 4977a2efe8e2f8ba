package org.varsel.schemas.notice;

import org.jspecify.annotations.Nullable;

/** The times that the headers of both profiles have. */
public interface HeaderTimes {

    @Nullable String recordedAt();

    @Nullable String notBefore();

    @Nullable String expiresAt();
}
