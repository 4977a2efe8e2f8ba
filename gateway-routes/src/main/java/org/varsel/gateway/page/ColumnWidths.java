package org.varsel.gateway.page;

import java.util.ArrayList;
import java.util.List;

/** Shares the width of a page among columns: more for those that say more, and never so little that a head is cut. */
final class ColumnWidths {
    private static final float LEAST = 44;

    private ColumnWidths() {}

    static List<Float> of(List<String> heads, List<String[]> rows) {
        int columns = heads.size();
        List<Float> least = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            least.add(Math.max(LEAST, longestWord(heads.get(i))));
            weights.add(weight(i, rows));
        }
        double all = weights.stream().mapToDouble(Double::doubleValue).sum();
        float needed = (float) least.stream().mapToDouble(Float::doubleValue).sum();
        float free = Flow.ROOM - (columns - 1) * Flow.GAP - needed;
        List<Float> widths = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            widths.add(least.get(i) + (float) (Math.max(0, free) * weights.get(i) / all));
        }
        return widths;
    }

    /** A column that says ten times as much gets about three times the room. */
    private static double weight(int column, List<String[]> rows) {
        double letters =
                rows.stream().mapToInt(row -> row[column].length()).average().orElse(1);
        return Math.sqrt(Math.max(1, letters)) - 0.9;
    }

    private static float longestWord(String head) {
        float longest = 0;
        for (String word : head.split(" ", -1)) {
            longest = Math.max(longest, Face.BOLD.width(Face.BOLD.showable(word), Flow.TEXT));
        }
        return longest + 1;
    }
}
