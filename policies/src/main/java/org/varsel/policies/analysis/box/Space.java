package org.varsel.policies.analysis.box;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.varsel.policies.PolicyException;
import org.varsel.policies.Truth;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.condition.Inspection;
import org.varsel.policies.condition.Slots;

/**
 * All situations that some conditions tell apart on one day: an axis for each fact they read. A fact that two packs declare with
 * different types is two facts here. A date that counts from the day of the decision is a fixed border, because the day is; {@link
 * Days} says which days have to be looked at. Not safe for several threads.
 */
public final class Space {
    private final LocalDate day;
    private final List<Axis> axes = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Diagrams diagrams;
    private final Map<Expr, TruthRegion> known = new HashMap<>();

    private Space(Collection<Expr> conditions, LocalDate day) {
        this.day = day;
        Map<String, Slots.Slot> slots = new TreeMap<>();
        Map<String, Set<Expr>> atoms = new HashMap<>();
        for (Expr condition : conditions) {
            for (Expr atom : Inspection.atoms(condition)) {
                for (Slots.Slot slot : Inspection.slots(atom)) {
                    slots.put(key(slot), slot);
                    atoms.computeIfAbsent(key(slot), any -> new LinkedHashSet<>())
                            .add(atom);
                }
            }
        }
        slots.forEach((key, slot) -> {
            places.put(key, axes.size());
            axes.add(Axis.of(slot, atoms.getOrDefault(key, Set.of()), day));
        });
        this.diagrams = new Diagrams(axes.stream().mapToInt(Axis::size).toArray());
    }

    /**
     * Everything that the conditions tell apart on that day.
     *
     * @param conditions every condition that will be asked of this space
     */
    public static Space of(Collection<Expr> conditions, LocalDate day) {
        return new Space(conditions, day);
    }

    public LocalDate day() {
        return day;
    }

    public List<Axis> axes() {
        return axes;
    }

    public Region nothing() {
        return new Region(this, Diagrams.NONE);
    }

    public Region everything() {
        return new Region(this, Diagrams.ALL);
    }

    /** Where a condition is true and where it might be. */
    public TruthRegion of(Expr condition) {
        TruthRegion before = known.get(condition);
        if (before != null) {
            return before;
        }
        TruthRegion region = region(condition);
        known.put(condition, region);
        return region;
    }

    private TruthRegion region(Expr condition) {
        if (condition instanceof Expr.And and) {
            return and.parts().stream().map(this::region).reduce(always(true), TruthRegion::and);
        } else if (condition instanceof Expr.Or or) {
            return or.parts().stream().map(this::region).reduce(always(false), TruthRegion::or);
        } else if (condition instanceof Expr.Not not) {
            return region(not.part()).not();
        } else if (condition instanceof Expr.Always always) {
            return always(always.value());
        }
        return atom(condition, Inspection.slots(condition).get(0));
    }

    private TruthRegion always(boolean value) {
        Region region = value ? everything() : nothing();
        return new TruthRegion(region, region);
    }

    private TruthRegion atom(Expr atom, Slots.Slot slot) {
        Integer place = places.get(key(slot));
        if (place == null) {
            throw new PolicyException("The space was made without a condition about " + slot.name());
        }
        Truth[] says = axes.get(place).says(slot, atom, day);
        int[] holds = new int[says.length];
        int[] possible = new int[says.length];
        for (int i = 0; i < says.length; i++) {
            holds[i] = says[i] == Truth.TRUE ? Diagrams.ALL : Diagrams.NONE;
            possible[i] = says[i] == Truth.FALSE ? Diagrams.NONE : Diagrams.ALL;
        }
        return new TruthRegion(
                new Region(this, diagrams.node(place, holds)), new Region(this, diagrams.node(place, possible)));
    }

    Diagrams diagrams() {
        return diagrams;
    }

    private static String key(Slots.Slot slot) {
        return slot.name() + " " + slot.type().domain();
    }
}
