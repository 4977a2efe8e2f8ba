package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.EmailText;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Phone;
import org.varsel.schemas.constraint.Present;

/**
 * Category reporter: who refers a concern.
 *
 * @param protectReporter whether the person spoken of must not learn who it was
 */
public record Reporter(
        @Present(groups = Submitted.class) @Valid @Nullable Org org,
        @Present(groups = Submitted.class) @Listed("reporter-role") @Nullable String role,
        @Line @Nullable String name,
        @Phone @Nullable String phone,
        @EmailText @Nullable String email,
        @Present(groups = Submitted.class) @Nullable Boolean protectReporter) {}
