package org.varsel.schemas.constraint.area;

import org.jspecify.annotations.Nullable;

/** An administrative area by the code of its country. */
public interface AreaCode {

    /** ISO 3166-1; where absent, the area is in the country whose law the notice names. */
    @Nullable String country();

    @Nullable String code();
}
