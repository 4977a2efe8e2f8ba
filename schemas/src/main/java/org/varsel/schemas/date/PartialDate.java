package org.varsel.schemas.date;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date of which only the year, or the year and month, may be known (Core Person's GenericDate).
 *
 * @param text as written: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 * @param earliest first day that it can mean
 * @param latest last day that it can mean
 */
public record PartialDate(String text, LocalDate earliest, LocalDate latest) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

    /** Empty when the text has another form or names a day that does not exist. */
    public static Optional<PartialDate> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (text.length()) {
                        case 4 -> {
                            Year year = Year.parse(text);
                            yield new PartialDate(
                                    text, year.atDay(1), year.atMonth(12).atEndOfMonth());
                        }
                        case 7 -> {
                            YearMonth month = YearMonth.parse(text);
                            yield new PartialDate(text, month.atDay(1), month.atEndOfMonth());
                        }
                        default -> {
                            LocalDate day = LocalDate.parse(text);
                            yield new PartialDate(text, day, day);
                        }
                    });
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether year, month and day are all known. */
    public boolean complete() {
        return earliest.equals(latest);
    }
}
