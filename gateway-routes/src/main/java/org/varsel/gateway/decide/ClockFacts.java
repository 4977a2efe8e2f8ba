package org.varsel.gateway.decide;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.policies.Facts;
import org.varsel.policies.Provenance;

/**
 * Age, from the date of birth and the clock. A date that is known to the month or year only gives an age only where every
 * day of it gives the same answer.
 */
final class ClockFacts implements FactSource {
    private final Clock clock;

    ClockFacts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addTo(Facts.Builder facts, ValidNotice notice, Addressee recipient) {
        var identity = notice.submission().content().identity();
        if (identity == null || identity.dateOfBirth() == null) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        String born = identity.dateOfBirth();
        int oldest = years(firstDay(born), today);
        int youngest = years(lastDay(born), today);
        addWhenSure(facts, "adult", oldest >= 18, youngest >= 18);
        addWhenSure(facts, "under25", oldest < 25, youngest < 25);
        if (oldest == youngest) {
            facts.add("ageYears", (long) oldest, Provenance.CLOCK);
        }
    }

    private static void addWhenSure(Facts.Builder facts, String name, boolean ifOldest, boolean ifYoungest) {
        if (ifOldest == ifYoungest) {
            facts.add(name, ifOldest, Provenance.CLOCK);
        }
    }

    private static int years(LocalDate born, LocalDate today) {
        return Math.max(0, Period.between(born, today).getYears());
    }

    private static LocalDate firstDay(String partial) {
        return switch (partial.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(partial), 1, 1);
            case 7 -> YearMonth.parse(partial).atDay(1);
            default -> LocalDate.parse(partial);
        };
    }

    private static LocalDate lastDay(String partial) {
        return switch (partial.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(partial), 12, 31);
            case 7 -> YearMonth.parse(partial).atEndOfMonth();
            default -> LocalDate.parse(partial);
        };
    }
}
