package org.varsel.schemas.constraint.organisation;

import org.jspecify.annotations.Nullable;

/** An organisation named by an ISO 6523 scheme and its number there. */
public interface OrganisationId {

    @Nullable String scheme();

    @Nullable String value();
}
