package org.varsel.schemas.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of a notice cannot change after it was read. */
final class Copies {

    private Copies() {}

    static <T> @Nullable List<T> of(@Nullable List<T> list) {
        return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
