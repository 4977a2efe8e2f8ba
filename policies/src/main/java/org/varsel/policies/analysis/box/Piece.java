package org.varsel.policies.analysis.box;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.varsel.policies.Domain;
import org.varsel.policies.condition.Expr;

/** Neighbouring values between two borders, both included. */
record Piece(long low, long high) {
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    /** Every value of the domain, in pieces that no atom cuts. */
    static List<Piece> all(Domain domain, Collection<Expr> atoms, LocalDate day) {
        List<Piece> pieces = new ArrayList<>();
        if (domain instanceof Domain.Flag) {
            return List.of(new Piece(1, 1), new Piece(0, 0));
        } else if (domain instanceof Domain.Choice choice) {
            for (int code = 0; code < choice.values().size(); code++) {
                pieces.add(new Piece(code, code));
            }
            return pieces;
        }
        long first = domain instanceof Domain.Whole whole ? whole.min() : FIRST_DAY;
        long last = domain instanceof Domain.Whole whole ? whole.max() : LAST_DAY;
        long next = first;
        for (long border : borders(atoms, day)) {
            if (border >= first && border <= last) {
                if (border > next) {
                    pieces.add(new Piece(next, border - 1));
                }
                pieces.add(new Piece(border, border));
                next = border + 1;
            }
        }
        if (next <= last) {
            pieces.add(new Piece(next, last));
        }
        return pieces;
    }

    /** Every constant that an atom compares with, as a number. */
    static Collection<Long> borders(Collection<Expr> atoms, LocalDate day) {
        TreeSet<Long> borders = new TreeSet<>();
        for (Expr atom : atoms) {
            if (atom instanceof Expr.Test test) {
                borders.add(code(test.constant(), day));
            } else if (atom instanceof Expr.OneOf oneOf) {
                oneOf.constants().forEach(constant -> borders.add(code(constant, day)));
            }
        }
        return borders;
    }

    private static long code(Expr.Constant constant, LocalDate day) {
        return constant.fromDecisionDate() == null
                ? constant.code()
                : day.plus(constant.fromDecisionDate()).toEpochDay();
    }

    /** The value next to a border, so that a witness looks like a case and not like the end of the calendar. */
    long example() {
        return low == FIRST_DAY ? high : low;
    }

    /** Some pieces for people, in their order; of an ordered domain neighbours are told as one. */
    static String describe(Domain domain, List<Piece> pieces) {
        List<Piece> told = new ArrayList<>();
        for (Piece piece :
                pieces.stream().sorted(Comparator.comparingLong(Piece::low)).toList()) {
            Piece last = told.isEmpty() ? null : told.get(told.size() - 1);
            if (last != null && domain.ordered() && last.high + 1 == piece.low) {
                told.set(told.size() - 1, new Piece(last.low, piece.high));
            } else {
                told.add(piece);
            }
        }
        return told.stream().map(piece -> piece.describe(domain)).collect(Collectors.joining(" or "));
    }

    private String describe(Domain domain) {
        if (low == high) {
            return domain.decode(low).toString();
        }
        return low == FIRST_DAY && high == LAST_DAY
                ? "any day"
                : low == FIRST_DAY
                        ? "up to " + domain.decode(high)
                        : high == LAST_DAY
                                ? "from " + domain.decode(low)
                                : domain.decode(low) + " to " + domain.decode(high);
    }
}
