package org.varsel.policies.analysis.box;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.condition.Inspection;
import org.varsel.policies.condition.Slots;

/**
 * The days that have to be looked at so that none is left out. Without dates that count from the day of the decision one day stands for
 * all. With them a fact's borders move against each other: a fixed date is passed once, and "thirty days" and "one month" change places
 * with the length of the months, which repeats after 400 years. So the days around each fixed date are compared, or, where months are
 * set against days of nearly the same length, every day up to 400 years past the last fixed date; and one day is kept for each order
 * in which the borders can lie.
 */
public final class Days {
    private static final long CALENDAR_CYCLE = 146_097;
    private static final long FAR = 366L * 1_001;
    private static final long NEAR = 14;

    private Days() {}

    /** Whether the day of the decision can change which values of a fact are told apart, or where. */
    public static boolean matter(Collection<Expr> conditions) {
        return conditions.stream()
                .anyMatch(condition -> Inspection.atoms(condition).stream().anyMatch(Days::moves));
    }

    /** The first day of an interval, and every later one on which the borders of some fact lie in a new order. */
    public static List<LocalDate> of(Collection<Expr> conditions, LocalDate first, LocalDate last) {
        Map<String, Set<Expr>> moving = movingAtoms(conditions);
        if (moving.isEmpty()) {
            return List.of(first);
        }
        Set<List<List<Long>>> orders = new HashSet<>();
        List<LocalDate> days = new ArrayList<>();
        for (long day : candidates(moving.values(), first, last)) {
            LocalDate date = LocalDate.ofEpochDay(day);
            if (orders.add(order(moving, date))) {
                days.add(date);
            }
        }
        return days;
    }

    /** Every day, where some shifts lie as near to each other as the lengths of months differ; else those around a fixed date. */
    private static Iterable<Long> candidates(Collection<Set<Expr>> facts, LocalDate first, LocalDate last) {
        TreeSet<Long> candidates = new TreeSet<>(Set.of(first.toEpochDay()));
        long lastFixed = first.toEpochDay();
        for (Set<Expr> atoms : facts) {
            for (long fixed : fixed(atoms)) {
                lastFixed = Math.max(lastFixed, fixed);
                for (Period shift : shifts(atoms)) {
                    long passed = fixed - estimate(shift);
                    LongStream.rangeClosed(passed - NEAR, passed + NEAR)
                            .filter(day -> day >= first.toEpochDay() && day <= last.toEpochDay())
                            .forEach(candidates::add);
                }
            }
        }
        if (facts.stream().anyMatch(atoms -> anyNear(shifts(atoms)))) {
            long end = Math.min(last.toEpochDay(), lastFixed + FAR + CALENDAR_CYCLE);
            return LongStream.rangeClosed(first.toEpochDay(), end).boxed().toList();
        }
        return candidates;
    }

    private static boolean anyNear(Set<Period> shifts) {
        for (Period one : shifts) {
            for (Period other : shifts) {
                boolean months = one.toTotalMonths() != other.toTotalMonths();
                if (months && Math.abs(estimate(one) - estimate(other)) <= NEAR) {
                    return true;
                }
            }
        }
        return false;
    }

    /** In days, never more than a week wrong, wherever it starts. */
    private static long estimate(Period shift) {
        return LocalDate.EPOCH.plus(shift).toEpochDay();
    }

    /** Where each constant lies among those of its fact, and whether there is room between neighbours. */
    private static List<List<Long>> order(Map<String, Set<Expr>> moving, LocalDate day) {
        List<List<Long>> order = new ArrayList<>();
        for (Set<Expr> atoms : moving.values()) {
            List<Long> borders = List.copyOf(Piece.borders(atoms, day));
            Map<Long, Long> places = new HashMap<>();
            long place = 0;
            for (int i = 0; i < borders.size(); i++) {
                place += i == 0 ? 1 : Math.min(2, borders.get(i) - borders.get(i - 1));
                places.put(borders.get(i), place);
            }
            for (Expr atom : atoms) {
                order.add(Piece.borders(Set.of(atom), day).stream()
                        .map(border -> places.getOrDefault(border, 0L))
                        .toList());
            }
        }
        return order;
    }

    /** The atoms of every fact that some atom compares with a date that moves. */
    private static Map<String, Set<Expr>> movingAtoms(Collection<Expr> conditions) {
        Map<String, Set<Expr>> byFact = new TreeMap<>();
        Set<String> moving = new HashSet<>();
        for (Expr condition : conditions) {
            for (Expr atom : Inspection.atoms(condition)) {
                for (Slots.Slot slot : Inspection.slots(atom)) {
                    byFact.computeIfAbsent(slot.name(), any -> new java.util.LinkedHashSet<>())
                            .add(atom);
                    if (moves(atom)) {
                        moving.add(slot.name());
                    }
                }
            }
        }
        byFact.keySet().retainAll(moving);
        byFact.values().removeIf(Days::neverReorders);
        return byFact;
    }

    /** Dates that all move, and never far enough against each other to change places. */
    private static boolean neverReorders(Set<Expr> atoms) {
        return fixed(atoms).isEmpty() && !anyNear(shifts(atoms));
    }

    private static Set<Period> shifts(Set<Expr> atoms) {
        Set<Period> shifts = new HashSet<>();
        for (Expr atom : atoms) {
            for (Expr.Constant constant : constants(atom)) {
                if (constant.fromDecisionDate() != null) {
                    shifts.add(constant.fromDecisionDate());
                }
            }
        }
        return shifts;
    }

    private static Set<Long> fixed(Set<Expr> atoms) {
        Set<Long> days = new HashSet<>();
        for (Expr atom : atoms) {
            constants(atom).stream()
                    .filter(constant -> constant.fromDecisionDate() == null)
                    .forEach(constant -> days.add(constant.code()));
        }
        return days;
    }

    private static boolean moves(Expr atom) {
        return constants(atom).stream().anyMatch(constant -> constant.fromDecisionDate() != null);
    }

    private static List<Expr.Constant> constants(Expr atom) {
        if (atom instanceof Expr.Test test) {
            return List.of(test.constant());
        }
        return atom instanceof Expr.OneOf oneOf ? oneOf.constants() : List.of();
    }
}
