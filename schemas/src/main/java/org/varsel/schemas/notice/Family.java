package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingDate;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Listed;

/** Category family: relatives. They never inherit what is said about the person. */
public record Family(@Nullable @Size(min = 1, max = 30) List<@Valid Relation> relation) {
    public Family {
        relation = Copies.of(relation);
    }

    /** One relative. */
    public record Relation(
            @NotNull @Listed("relation-kind") String kind,
            @NotNull @Line String fullName,
            @ExistingDate(partial = true) @Nullable String dateOfBirth,
            @Valid @Nullable Address address,
            @Nullable Boolean knowsOfReturn) {}
}
