package org.varsel.schemas.notice;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.constraint.EmailText;
import org.varsel.schemas.constraint.LanguageTag;
import org.varsel.schemas.constraint.Listed;
import org.varsel.schemas.constraint.Phone;

/** Category contact: how to reach the person. */
public record Contact(
        @Nullable @Size(min = 1, max = 5) List<@Phone String> telephone,
        @Nullable @Size(min = 1, max = 5) List<@EmailText String> email,
        @Listed("preferred-channel") @Nullable String preferredChannel,
        @LanguageTag @Nullable String interpreterNeed) {
    public Contact {
        telephone = Copies.of(telephone);
        email = Copies.of(email);
    }
}
