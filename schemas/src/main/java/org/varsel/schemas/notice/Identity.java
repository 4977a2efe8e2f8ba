package org.varsel.schemas.notice;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingDate;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Present;

/** Category identity: who the person is (Core Person). */
public record Identity(
        @Present(groups = Submitted.class) @Line @Nullable String fullName,
        @Nullable @Size(min = 1, max = 10) List<@Line String> givenName,
        @Nullable @Size(min = 1, max = 10) List<@Line String> familyName,
        @Line @Nullable String birthName,
        @Nullable @Size(min = 1, max = 20) List<@Line String> alternativeName,
        @Present(groups = Submitted.class) @ExistingDate(partial = true) @Nullable String dateOfBirth,
        @Line @Nullable String placeOfBirth,
        @Listed("sex") @Nullable String sex,
        @ExistingDate(partial = true) @Nullable String dateOfDeath) {
    public Identity {
        givenName = Copies.of(givenName);
        familyName = Copies.of(familyName);
        alternativeName = Copies.of(alternativeName);
    }
}
