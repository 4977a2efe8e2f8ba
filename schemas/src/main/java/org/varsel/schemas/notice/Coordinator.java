package org.varsel.schemas.notice;

import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.EmailText;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Phone;
import org.varsel.schemas.constraint.Present;

/** Category coordinator: the professional whom a body names as its contact for a case. Never the person's own contact data. */
public record Coordinator(
        @Present(groups = Submitted.class) @Line @Nullable String name,
        @Present(groups = Submitted.class) @Line @Nullable String function,
        @Phone @Nullable String telephone,
        @EmailText @Nullable String email) {}
