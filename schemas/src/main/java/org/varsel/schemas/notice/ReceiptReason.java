package org.varsel.schemas.notice;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Listed;

/**
 * One reason; a warning where the status is accepted.
 *
 * @param path JSON Pointer of the place in the notice
 */
public record ReceiptReason(
        @NotNull @Listed("receipt-reason") String code,
        @Line(max = 500) @Nullable String path,
        @NotNull @FreeText String text) {}
