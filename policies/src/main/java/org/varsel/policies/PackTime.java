package org.varsel.policies;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

/**
 * Days and durations as a pack may write them. Both are bounded, so that no sum of them leaves the calendar when a notice
 * is decided: a pack that asks for more is refused when it is loaded.
 */
public final class PackTime {
    private static final int LAST_YEAR = 9999;
    private static final int LONGEST_YEARS = 1_000;
    private static final LocalDate MIDDLE = LocalDate.of(2000, 1, 1);

    private PackTime() {}

    /**
     * A day of the years 1 to 9999, as in 2026-11-23.
     *
     * @throws DateTimeException for everything else
     */
    public static LocalDate day(String text) {
        return bounded(LocalDate.parse(text));
    }

    /**
     * A duration in days, months or years, as in P30D, forward or back at most a thousand years.
     *
     * @throws DateTimeException for everything else
     */
    public static Period period(String text) {
        return bounded(Period.parse(text));
    }

    /**
     * The day itself.
     *
     * @throws DateTimeException when it is not of the years 1 to 9999
     */
    public static LocalDate bounded(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("a year beyond 1 to " + LAST_YEAR);
        }
        return day;
    }

    /**
     * The period itself.
     *
     * @throws DateTimeException when it leads further than a thousand years
     */
    public static Period bounded(Period period) {
        LocalDate there = MIDDLE.plus(period);
        if (there.isBefore(MIDDLE.minusYears(LONGEST_YEARS)) || there.isAfter(MIDDLE.plusYears(LONGEST_YEARS))) {
            throw new DateTimeException("more than " + LONGEST_YEARS + " years");
        }
        return period;
    }
}
