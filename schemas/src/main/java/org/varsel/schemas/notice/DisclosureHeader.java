package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingTime;
import org.varsel.schemas.constraint.LanguageTag;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.OpaqueReference;
import org.varsel.schemas.constraint.Token;
import org.varsel.schemas.constraint.Uuid;

/**
 * What routes one disclosure: the header of the submission for one recipient, with a reference to the person that no other
 * recipient gets.
 */
@HeaderTimesInOrder
public record DisclosureHeader(
        @NotNull @Token String type,
        @NotNull @Uuid String disclosureId,
        @NotNull @Uuid String noticeId,
        @Min(1) int noticeVersion,
        @NotNull @Listed("action") String action,
        @Valid @Nullable Supersedes supersedes,
        @NotNull @Uuid String threadId,
        @Uuid @Nullable String inReplyTo,
        @NotNull @Valid Org originator,
        @NotNull @Valid Org sender,
        @Valid @Nullable Org onBehalfOf,
        @NotNull @Valid Recipient recipient,
        @Nullable @Size(min = 1, max = 8) List<@Valid Org> relayedBy,
        @ExistingTime @Nullable String occurredAt,
        @NotNull @ExistingTime String recordedAt,
        @ExistingTime @Nullable String notBefore,
        @NotNull @ExistingTime String expiresAt,
        @NotNull @Listed("event-certainty") String eventCertainty,
        @Listed("priority") @Nullable String priority,
        @Nullable Boolean possibleDuplicate,
        @NotNull @Valid ReceiptRequest receiptRequest,
        @OpaqueReference @Nullable String subjectRef,
        @NotNull @LanguageTag String language)
        implements HeaderTimes {
    public DisclosureHeader {
        relayedBy = Copies.of(relayedBy);
    }
}
