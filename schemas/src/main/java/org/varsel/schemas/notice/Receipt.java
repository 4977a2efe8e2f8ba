package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingTime;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.PolicyDigest;
import org.varsel.schemas.constraint.Sha256;
import org.varsel.schemas.constraint.Uuid;

/**
 * A signed statement that something happened to a notice (R1 to R8).
 *
 * @param contentSha256 of what it is about: for R1, R2 and R8 of the submission's JWS, else of the delivered JWE, as ASCII
 * @param previousReceiptSha256 of the canonical bytes of the receipt before it in the same disclosure
 */
@DecisionOnlyInR2
public record Receipt(
        @NotNull @Uuid String receiptId,
        @NotNull @Listed("receipt-kind") String kind,
        @Uuid @Nullable String disclosureId,
        @NotNull @Uuid String noticeId,
        @Min(1) int noticeVersion,
        @NotNull @Sha256 String contentSha256,
        @Sha256 @Nullable String previousReceiptSha256,
        @NotNull @Listed("receipt-status") String status,
        @NotNull @Size(max = 100) List<@Valid ReceiptReason> reasons,
        @NotNull @ExistingTime String at,
        @NotNull @Valid ReceiptBy by,
        @PolicyDigest @Nullable String policyDigest,
        @Valid @Nullable ReceiptDecision decision) {
    public Receipt {
        reasons = Copies.of(reasons);
    }
}
