package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.CountryCode;
import org.varsel.schemas.constraint.ExistingDate;
import org.varsel.schemas.constraint.FreeText;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Listed;

/** Category travel: a journey to or from a conflict zone. */
public record Travel(
        @ExistingDate(partial = true) @Nullable String departedOn,
        @Nullable @Size(min = 1, max = 20) List<@CountryCode String> destination,
        @FreeText @Nullable String area,
        @Nullable @Size(min = 1, max = 20) List<@Valid Period> period,
        @Listed("return-mode") @Nullable String returnMode,
        @ExistingDate(partial = true) @Nullable String arrivalDate,
        @Line @Nullable String arrivalPoint,
        @Nullable @Size(min = 1, max = 10) List<@Valid TravelDocument> travelDocument,
        @Valid @Nullable Conveyance conveyance,
        @Min(0) @Max(999) @Nullable Integer companionsCount) {
    public Travel {
        destination = Copies.of(destination);
        period = Copies.of(period);
        travelDocument = Copies.of(travelDocument);
    }

    /** A stay; without an end where it is not known. */
    public record Period(
            @NotNull @ExistingDate(partial = true) String from, @ExistingDate(partial = true) @Nullable String until) {}

    /** A document used on the journey. */
    public record TravelDocument(
            @NotNull @Listed("travel-document") String type,
            @CountryCode @Nullable String country,
            @Line(max = 64) @Nullable String notation) {}

    /** The means of transport. */
    public record Conveyance(@NotNull @Listed("conveyance") String kind, @Line(max = 64) @Nullable String reference) {}
}
