package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.DurationText;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Token;
import org.varsel.schemas.constraint.Uuid;

/** What was decided for one recipient, field by field, without any value. */
public record ReceiptDecision(
        @NotNull @Valid Recipient recipient,
        @NotNull @Listed("decision-outcome") String outcome,
        @NotNull @Listed("purpose") String purpose,
        @NotNull @Size(max = 256) List<@Valid FieldOutcome> fields,
        @NotNull @Size(max = 64) List<@Valid Duty> duties,
        @NotNull @Size(max = 64) List<@Valid MissingFact> missingFacts,
        @Uuid @Nullable String caseId) {
    public ReceiptDecision {
        fields = Copies.of(fields);
        duties = Copies.of(duties);
        missingFacts = Copies.of(missingFacts);
    }

    /** A fact that nobody has stated yet, whom to ask for it, and how long to wait. */
    public record MissingFact(
            @NotNull @Token String fact,
            @Listed("ask-of") @Nullable String askOf,
            @DurationText @Nullable String within) {}

    /** One field: its path, what became of it, and the rule that decided. */
    public record FieldOutcome(
            @NotNull @Token String path,
            @NotNull @Listed("field-outcome") String outcome,
            @Token @Nullable String rule,
            @Line(max = 500) @Nullable String citation,
            @Line(max = 500) @Nullable String reason) {}
}
