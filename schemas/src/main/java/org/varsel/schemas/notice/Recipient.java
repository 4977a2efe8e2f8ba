package org.varsel.schemas.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Token;
import org.varsel.schemas.constraint.organisation.OrganisationId;
import org.varsel.schemas.constraint.organisation.OrganisationNumber;

/** An organisation in the role in which it is addressed. */
@OrganisationNumber
public record Recipient(
        @NotNull @Pattern(regexp = "[0-9]{4}") String scheme,
        @NotNull @Token String value,
        @Line @Nullable String name,
        @Listed("role") @Nullable String role)
        implements OrganisationId {}
