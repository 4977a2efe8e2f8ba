package org.varsel.gateway.translate.niem;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.varsel.gateway.translate.mapping.Branch;

/** NIEM names a date by how much of it is known; the mapping has one name for all three. */
final class DateNames {
    private static final String DAY = "nc:Date";
    private static final String MONTH = "nc:YearMonthDate";
    private static final String YEAR = "nc:YearDate";
    private static final int MONTH_LENGTH = 7;
    private static final int YEAR_LENGTH = 4;

    private DateNames() {}

    /** The same branches, dates by their precision. */
    static Branch asPreciseAsKnown(Branch branch) {
        return copied(branch, branch.name().equals(DAY) ? precise(branch.value()) : branch.name(), true);
    }

    /** The same branches, dates under one name. */
    static Branch alike(Branch branch) {
        boolean date = branch.name().equals(MONTH) || branch.name().equals(YEAR);
        return copied(branch, date ? DAY : branch.name(), false);
    }

    private static Branch copied(Branch branch, String name, boolean precise) {
        Branch copy = Branch.named(name);
        JsonNode value = branch.value();
        if (value != null) {
            copy.value(value);
        }
        for (Branch each : branch.branches()) {
            copy.add(precise ? asPreciseAsKnown(each) : alike(each));
        }
        return copy;
    }

    private static String precise(@Nullable JsonNode value) {
        int length = value == null ? 0 : value.asText().length();
        return length == MONTH_LENGTH ? MONTH : length == YEAR_LENGTH ? YEAR : DAY;
    }
}
