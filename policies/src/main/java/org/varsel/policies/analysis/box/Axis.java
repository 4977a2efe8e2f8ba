package org.varsel.policies.analysis.box;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.varsel.policies.Domain;
import org.varsel.policies.Truth;
import org.varsel.policies.condition.Condition;
import org.varsel.policies.condition.ConditionCompiler;
import org.varsel.policies.condition.Expr;
import org.varsel.policies.condition.Slots;

/** One fact, cut into the classes of values that the conditions at hand tell apart. The last class is "not known". */
public final class Axis {
    static final String UNKNOWN = "not known";

    private final Slots.Slot slot;
    private final List<ValueClass> classes;
    private final List<List<Piece>> pieces;

    private Axis(Slots.Slot slot, List<ValueClass> classes, Collection<List<Piece>> pieces) {
        this.slot = slot;
        this.classes = List.copyOf(classes);
        this.pieces = List.copyOf(pieces);
    }

    /** @param atoms every comparison of the fact that anybody will ask about */
    static Axis of(Slots.Slot slot, Collection<Expr> atoms, LocalDate day) {
        List<Condition> conditions =
                atoms.stream().map(ConditionCompiler::compile).toList();
        Map<List<Truth>, List<Piece>> alike = new LinkedHashMap<>();
        for (Piece piece : Piece.all(slot.type().domain(), atoms, day)) {
            List<Truth> says = new ArrayList<>(conditions.size());
            conditions.forEach(condition -> says.add(condition.test(slots(slot, piece.example(), day))));
            alike.computeIfAbsent(says, any -> new ArrayList<>()).add(piece);
        }
        List<ValueClass> classes = new ArrayList<>();
        alike.values().forEach(pieces -> classes.add(joined(slot.type().domain(), pieces)));
        classes.add(new ValueClass(null, Slots.UNKNOWN, UNKNOWN));
        return new Axis(slot, classes, alike.values());
    }

    private static ValueClass joined(Domain domain, List<Piece> pieces) {
        long code = pieces.get(0).example();
        return new ValueClass(domain.decode(code), code, Piece.describe(domain, pieces));
    }

    /** The values of some classes, for people; neighbours are told as one range. */
    String describe(List<Integer> some) {
        List<Piece> known = new ArrayList<>();
        some.stream().filter(i -> i < pieces.size()).forEach(i -> known.addAll(pieces.get(i)));
        List<String> texts = new ArrayList<>();
        if (!known.isEmpty()) {
            texts.add(Piece.describe(slot.type().domain(), known));
        }
        if (some.contains(classes.size() - 1)) {
            texts.add(UNKNOWN);
        }
        return String.join(" or ", texts);
    }

    public String fact() {
        return slot.name();
    }

    public List<ValueClass> classes() {
        return classes;
    }

    /** The number of the class to which a value belongs; null is not known. A value that the fact cannot have belongs to none: -1. */
    int classOf(@Nullable Object value) {
        if (value == null) {
            return classes.size() - 1;
        }
        OptionalLong code = slot.type().domain().encode(value);
        for (int i = 0; i < pieces.size() && code.isPresent(); i++) {
            for (Piece piece : pieces.get(i)) {
                if (piece.low() <= code.getAsLong() && code.getAsLong() <= piece.high()) {
                    return i;
                }
            }
        }
        return -1;
    }

    int size() {
        return classes.size();
    }

    /** What an atom over this fact says of each class. */
    Truth[] says(Slots.Slot slot, Expr atom, LocalDate day) {
        Condition condition = ConditionCompiler.compile(atom);
        Truth[] truths = new Truth[classes.size()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = condition.test(slots(slot, classes.get(i).code(), day));
        }
        return truths;
    }

    private static long[] slots(Slots.Slot slot, long value, LocalDate day) {
        long[] slots = new long[slot.index() + 1];
        slots[Slots.DECISION_DATE] = day.toEpochDay();
        slots[slot.index()] = value;
        return slots;
    }
}
