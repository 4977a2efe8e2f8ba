package org.varsel.schemas.notice;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.varsel.schemas.date.PartialDate;
import org.varsel.schemas.date.Timestamp;

/**
 * Whether one moment can lie before or at another. What is absent or does not exist is in order here: another constraint speaks of
 * that.
 */
final class InOrder {

    private InOrder() {}

    static boolean times(@Nullable String first, @Nullable String second) {
        Optional<Timestamp> from = time(first);
        Optional<Timestamp> until = time(second);
        return from.isEmpty()
                || until.isEmpty()
                || !from.get().instant().isAfter(until.get().instant());
    }

    /** Partial dates are in order when some day of the first is not after some day of the second. */
    static boolean dates(@Nullable String first, @Nullable String second) {
        return before(date(first).map(PartialDate::earliest), date(second).map(PartialDate::latest));
    }

    /** A moment counts as the day that its own offset makes it. */
    static boolean timeThenDate(@Nullable String first, @Nullable String second) {
        return before(
                time(first).map(time -> time.at().toLocalDate()), date(second).map(PartialDate::latest));
    }

    static boolean dateThenTime(@Nullable String first, @Nullable String second) {
        return before(date(first).map(PartialDate::earliest), time(second).map(time -> time.at()
                .toLocalDate()));
    }

    private static boolean before(Optional<LocalDate> first, Optional<LocalDate> second) {
        return first.isEmpty() || second.isEmpty() || !first.get().isAfter(second.get());
    }

    private static Optional<PartialDate> date(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(PartialDate::parse);
    }

    private static Optional<Timestamp> time(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(Timestamp::parse);
    }
}
