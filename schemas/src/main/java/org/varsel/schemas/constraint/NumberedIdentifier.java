package org.varsel.schemas.constraint;

import org.jspecify.annotations.Nullable;

/** An identifier of a person: its kind and how it is written. */
public interface NumberedIdentifier {

    @Nullable String type();

    @Nullable String notation();
}
