package org.varsel.policies.analysis.box;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Spells a region out as boxes. */
final class Boxes {
    private final Space space;
    private final int most;
    private final List<Map<String, String>> found = new ArrayList<>();

    Boxes(Space space, int most) {
        this.space = space;
        this.most = most;
    }

    List<Map<String, String>> of(int root) {
        walk(root, new TreeMap<>());
        return found;
    }

    private void walk(int at, Map<String, String> box) {
        if (at == Diagrams.NONE || found.size() >= most) {
            return;
        }
        if (at == Diagrams.ALL) {
            found.add(new TreeMap<>(box));
            return;
        }
        Axis axis = space.axes().get(space.diagrams().axis(at));
        Map<Integer, List<Integer>> byChild = new LinkedHashMap<>();
        for (int i = 0; i < axis.size(); i++) {
            byChild.computeIfAbsent(space.diagrams().child(at, i), child -> new ArrayList<>())
                    .add(i);
        }
        byChild.forEach((child, classes) -> {
            box.put(axis.fact(), axis.describe(classes));
            walk(child, box);
        });
        box.remove(axis.fact());
    }
}
