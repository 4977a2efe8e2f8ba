package org.varsel.schemas.constraint.area;

import org.jspecify.annotations.Nullable;

/** A whole document, under the law of one country: an area in it that names no country is in that one. */
public interface UnderLaw {

    /** ISO 3166-1. */
    @Nullable String lawOfCountry();
}
