package org.varsel.schemas.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.ExistingDate;
import org.varsel.schemas.constraint.Line;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.NumberedIdentifier;
import org.varsel.schemas.constraint.Severity;
import org.varsel.schemas.constraint.person.CarriableIdentifier;
import org.varsel.schemas.constraint.person.PersonNumber;
import org.varsel.schemas.constraint.person.UsualPersonNumber;

/** Category identifier: numbers and documents that identify the person. */
public record Identifier(@Nullable @Size(min = 1, max = 10) List<@Valid Entry> identifier) {
    public Identifier {
        identifier = Copies.of(identifier);
    }

    /**
     * One identifier as its agency writes it.
     *
     * @param type what kind, {@code no-fnr} for a Norwegian fødselsnummer
     */
    @PersonNumber(payload = Severity.Error.class)
    @CarriableIdentifier(payload = Severity.Error.class)
    @UsualPersonNumber(payload = Severity.Warning.class)
    public record Entry(
            @NotNull @Line(max = 64) String notation,
            @Line @Nullable String schemeAgency,
            @NotNull @Listed("identifier-type") String type,
            @Line @Nullable String issuedBy,
            @ExistingDate @Nullable String dateIssued)
            implements NumberedIdentifier {}
}
