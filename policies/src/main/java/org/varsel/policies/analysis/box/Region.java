package org.varsel.policies.analysis.box;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A set of situations: which values, or which ignorance, each fact has. Equal sets are equal. */
public final class Region {
    private final Space space;
    private final int root;

    Region(Space space, int root) {
        this.space = space;
        this.root = root;
    }

    public Region and(Region other) {
        return new Region(space, space.diagrams().and(root, other.root));
    }

    public Region or(Region other) {
        return new Region(space, space.diagrams().or(root, other.root));
    }

    public Region minus(Region other) {
        return new Region(space, space.diagrams().minus(root, other.root));
    }

    public Region not() {
        return new Region(space, space.diagrams().minus(Diagrams.ALL, root));
    }

    public boolean isEmpty() {
        return root == Diagrams.NONE;
    }

    public boolean isEverything() {
        return root == Diagrams.ALL;
    }

    public boolean meets(Region other) {
        return !and(other).isEmpty();
    }

    /**
     * One point of the region: the facts that are known in it. A fact that is left out is unknown there. Known values are preferred to
     * ignorance, facts that do not matter are left out.
     */
    public Map<String, Object> witness() {
        Map<String, Object> facts = new TreeMap<>();
        int at = root;
        while (at > Diagrams.ALL) {
            Axis axis = space.axes().get(space.diagrams().axis(at));
            int chosen = 0;
            while (space.diagrams().child(at, chosen) == Diagrams.NONE) {
                chosen++;
            }
            @Nullable Object value = axis.classes().get(chosen).example();
            if (value != null) {
                facts.put(axis.fact(), value);
            }
            at = space.diagrams().child(at, chosen);
        }
        return facts;
    }

    /**
     * Whether a case lies in the region; facts that nobody asks about are no matter.
     *
     * @param facts what is known
     */
    public boolean contains(Map<String, Object> facts) {
        int at = root;
        while (at > Diagrams.ALL) {
            Axis axis = space.axes().get(space.diagrams().axis(at));
            int valueClass = axis.classOf(facts.get(axis.fact()));
            if (valueClass < 0) {
                return false;
            }
            at = space.diagrams().child(at, valueClass);
        }
        return at == Diagrams.ALL;
    }

    /** The region as boxes that do not overlap, the first few; each says which values of a fact it spans, facts left out span all. */
    public List<Map<String, String>> boxes(int most) {
        return new Boxes(space, most).of(root);
    }

    int root() {
        return root;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Region region && region.root == root && region.space == space;
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(space), root);
    }

    @Override
    public String toString() {
        return boxes(10).toString();
    }
}
