package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingTime;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Present;
import org.varsel.schemas.constraint.Sha256;
import org.varsel.schemas.constraint.Uuid;

/** Category releasePlan: what has to be in place, and whom to plan it with. */
public record ReleasePlan(
        @Nullable @Size(min = 1, max = 20) List<@Valid Need> need,
        @Present(groups = Submitted.class) @Valid @Nullable ContactPoint contactPerson,
        @Nullable @Size(min = 1, max = 20) List<@Valid Meeting> meeting,
        @Valid @Nullable PlanDocument planDocument,
        @Nullable Boolean personConsent) {
    public ReleasePlan {
        need = Copies.of(need);
        meeting = Copies.of(meeting);
    }

    /** One area of life. */
    public record Need(
            @NotNull @Listed("life-area") String lifeArea,
            @NotNull @Listed("need-status") String status,
            @FreeText @Nullable String note) {}

    /** A meeting that is planned. */
    public record Meeting(
            @NotNull @ExistingTime String at, @Line @Nullable String place, @FreeText @Nullable String note) {}

    /** The written plan, kept by the sender. */
    public record PlanDocument(@NotNull @Uuid String id, @NotNull @Line String title, @NotNull @Sha256 String sha256) {}
}
