package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A notice as one recipient reads it: exactly what a rule permitted. */
public record Disclosure(
        @NotNull @Valid DisclosureHeader header,
        @NotNull @Valid DisclosureLegal legal,
        @NotNull @Valid Content content) {}
