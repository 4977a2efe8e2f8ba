package org.varsel.schemas.notice;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingTime;
import org.varsel.schemas.constraint.Listed;

/** Which receipts the sender asks for, and until when it waits for them. */
public record ReceiptRequest(
        @NotEmpty @Size(max = 8) List<@Listed("receipt-request") String> kinds, @ExistingTime @Nullable String by) {
    public ReceiptRequest {
        kinds = Copies.of(kinds);
    }
}
