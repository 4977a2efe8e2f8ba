package org.varsel.schemas.constraint;

import org.jspecify.annotations.Nullable;

/** A document with a classification label of the scheme of its country. */
public interface Classified {

    @Nullable String jurisdiction();

    @Nullable String classification();
}
