package org.varsel.schemas.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Token;
import org.varsel.schemas.constraint.organisation.OrganisationId;
import org.varsel.schemas.constraint.organisation.OrganisationNumber;

/**
 * An organisation: the ISO 6523 scheme and its number there.
 *
 * @param scheme four digits, 0192 for Norwegian organisation numbers
 * @param name for people to read; never compared
 */
@OrganisationNumber
public record Org(
        @NotNull @Pattern(regexp = "[0-9]{4}") String scheme, @NotNull @Token String value, @Line @Nullable String name)
        implements OrganisationId {}
