package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.varsel.schemas.constraint.Listed;

/** Who signed, in which role: never a name. */
public record ReceiptBy(@NotNull @Valid Org org, @NotNull @Listed("role") String role) {}
