package org.varsel.policies.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.field.FieldCatalogue;
import org.varsel.schemas.field.FieldPath;

/** A number for every field of the message set. */
final class FieldNumbers {
    static final int NONE = -1;

    private final Map<FieldPath, Integer> numbers = new HashMap<>();

    FieldNumbers() {
        List<FieldPath> fields = FieldCatalogue.standard().fields();
        for (int number = 0; number < fields.size(); number++) {
            numbers.put(fields.get(number), number);
        }
    }

    /** The field's number, or {@link #NONE} when the message set does not know it. */
    int of(FieldPath field) {
        @Nullable Integer number = numbers.get(field);
        return number == null ? NONE : number;
    }

    int size() {
        return numbers.size();
    }
}
