package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.MediaType;
import org.varsel.schemas.constraint.Sha256;
import org.varsel.schemas.constraint.Token;
import org.varsel.schemas.constraint.Uuid;

/** Category attachment: documents that travel apart, by digest. */
public record Attachment(@Nullable @Size(min = 1, max = 20) List<@Valid Document> attachment) {
    public Attachment {
        attachment = Copies.of(attachment);
    }

    /** One document; releasable only where each of its categories is. */
    public record Document(
            @NotNull @Uuid String id,
            @NotNull @Line String title,
            @NotNull @MediaType String mediaType,
            @NotNull @Sha256 String sha256,
            @Min(0) @Max(5368709120L) long size,
            @NotEmpty @Size(max = 64) List<@Token String> category,
            @Token @Nullable String dataref) {
        public Document {
            category = Copies.of(category);
        }
    }
}
